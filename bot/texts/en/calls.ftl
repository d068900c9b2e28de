### Calls

noted = Noted: { $office } · { $topic } · { $outcome }
noted-undo = Until this time tomorrow it can be changed or taken back.
noted-changed = Changed: { $office } · { $topic } · { $outcome }
noted-passed-on = on to { $places }
noted-for = for { $group }
noted-unknown-office = office open
noted-unknown-topic = topic open
button-undo = Take back
button-change-outcome = Change outcome
button-change-office = Change office
button-change-topic = Change topic
field-outcome = outcome
    .words = outcome
field-office = office
    .words = office
field-topic = topic
    .words = topic
which-outcome = How did the call end?
which-office = Whom did you call?
which-office-unknown = I do not know this office. Whom did you call?
which-office-of-these = Which office was it?
which-left-open = No problem, I leave it as it is.
which-none = none of these
    .words = none of these | none of them
which-topic = What was it about? A word is enough, nothing about persons.
called-nothing = Whom did you call, and what was it about? For example: { $example }
undone = Taken back: { $office } · { $topic } · { $outcome }
undo-nothing = There is nothing left to take back.
change-nothing = I can no longer change this call. Your own calls can be changed for 24 hours.
change-usage = For example: { $example }

outcome-settled = settled
outcome-passed_on = passed on
outcome-not_reached = not reached
outcome-not_responsible = not responsible
outcome-no_offer = no offer
outcome-unsure = unsure whether allowed
outcome-unknown = outcome open

channel-phone = phone
    .words = by phone
channel-mail = email
    .words = by mail | by email | by e-mail | emailed | mailed
channel-in_person = in person
    .words = in person | went there
channel-chat = chat
    .words = by chat | in chat

duration-short = up to 5 minutes
    .words = five minutes | two minutes
duration-medium = up to 15 minutes
    .words = quarter of an hour | ten minutes
duration-long = over 15 minutes
    .words = half an hour | an hour | ages | twenty minutes

target-groups =
    .words = refugees | newcomers | young people with disabilities | young adults | single parents | unaccompanied minors | school leavers

words-before-office = at | at the | with | with the | to the | to
words-before-topic = on | re
words-announcing-topic = about | about a | about an | about the | regarding | concerning | because of
words-labelling-office = office | place
words-labelling-topic = topic | subject
words-labelling-outcome = outcome | result
words-idle = i | we | have | has | just | then | there | they | me | us | called | phoned | rang | a | an | the | question | and | again | today | yesterday | don't | know | dunno | case | thing | matter | usual | same | last | week | month
