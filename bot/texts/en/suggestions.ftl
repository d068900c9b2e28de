### Suggestions, drafts, agreements, needs

suggestions-title = Open suggestions
suggestions-none = There is no suggestion at the moment. When calls about something pile up, it will be here.
suggestions-line = V-{ $number } { $heading } ({ $figures })
suggestions-more = … and { $count } more.
counted-calls = { $count ->
    [one] 1 call
   *[other] about { $count } calls
}
counted-questions = { $count ->
    [one] 1 question
   *[other] about { $count } questions
}
counted-callers = { $count ->
    [one] 1 person
   *[other] { $count } people
}
counted-houses = { $count ->
    [one] 1 house
   *[other] { $count } houses
}

suggestion-unknown = I see no suggestion V-{ $number } here.
suggestion-heading = { $title }: { $matter }
suggestion-evidence = Why: { $figures }, { $first } to { $last }
suggestion-weeks = Week by week: { $weeks } { $bars }
suggestion-few = { $weeks ->
    [one] few
   *[other] few { $weeks } times
}
suggestion-many = { $weeks ->
    [one] { $least } or more
   *[other] { $least } or more { $weeks } times
}
suggestion-involved = Involved: { $offices }
suggestion-proposal = Suggestion: { $proposal }
suggestion-decides = Asked whether it suits: { $who }
suggestion-extends = There is { $key } “{ $title }” already. The suggestion would extend it.
suggestion-state = { $state ->
    [seen] State: rested until now, will be put forward again
    [proposed] { $agreement ->
        [no] State: put forward on { $since }
       *[other] State: { $agreement } is in force and open again since { $since }
    }
    [accepted] { $rule ->
        [gap] State: accepted on { $since }, the row is still missing
        [outdated] State: accepted on { $since }, the row is being checked
       *[steady] State: accepted on { $since }, the agreement is being drafted
    }
    [in_force] State: agreed as { $agreement }, valid from { $begin }
    [settled] { $agreement ->
        [no] State: settled, the row in the directory helps
       *[other] State: settled by { $agreement }, valid from { $begin }
    }
    [put_off] State: put off until { $until }
   *[declined] State: declined on { $since }, rests until { $until }
}
suggestion-agreed = { $key } “{ $title }”: { $summary }
suggestion-reason = Reason: { $reason }
suggestion-objections = “Not quite right” { $count ->
    [one] says one person so far.
   *[other] say { $count } people so far.
}
suggestion-effect = Effect after { $weeks } weeks: { $effect }
suggestion-effect-fewer = { $told ->
    [counted] fewer calls, { $after } instead of { $before } a week
    [hardly_any] hardly any calls instead of { $before } a week
    [before_alone] fewer calls than the { $before } a week before
   *[nothing] fewer calls
}
suggestion-effect-more = { $told ->
    [counted] more calls, { $after } instead of { $before } a week
   *[nothing] more calls
}
suggestion-effect-no_difference = { $told ->
    [counted] no difference to be seen, { $after } instead of { $before } calls a week
   *[nothing] no difference to be seen
}
suggestion-effect-too_little_data = too few calls to tell
suggestion-effect-open = What it does can be seen from { $first } on.

suggestion-coordination-decides = Here the coordination office puts decisions down.
suggestion-office-decides = Here whoever keeps the entries of the office, or the coordination office, puts decisions down.
suggestion-accepted = V-{ $number } is accepted, thank you! A few things are missing for the agreement.
suggestion-put-off = V-{ $number } is put off until { $until }.
suggestion-declined = V-{ $number } is declined and rests until { $until }.
suggestion-why = Would you like to give a reason, without anything about persons? A sentence is enough, “no” is fine, too.
suggestion-reason-seen = Everybody who sees the suggestion can read it.
suggestion-no-reason = All right, that is enough.
suggestion-reason-noted = Thank you. The reason given is: { $reason }
suggestion-objected = Thank you, that is noted, without your name. “Not quite right” about V-{ $number } { $count ->
    [one] says one person so far.
   *[other] say { $count } people so far.
}
suggestion-vote-alone = Only the vote counts; the words behind it are not stored.
suggestion-agreed-again = Your vote is taken back.
suggestion-no-vote = No vote of yours is noted here. After 90 days it can no longer be told apart.
suggestion-unknown-step = I cannot do anything with “{ $said }” for V-{ $number }. Possible steps: { $steps }.
suggestion-meanwhile = V-{ $number } has meanwhile been { $state ->
    [seen] put to rest
    [proposed] put forward again
    [accepted] accepted
    [in_force] agreed
    [settled] settled
    [put_off] put off
   *[declined] declined
} (on { $since }).
suggestion-instead-accepted =
    .words = instead of accepted
suggestion-instead-put_off =
    .words = instead of put off
suggestion-instead-declined =
    .words = instead of declined
suggestion-helps-gap = V-{ $number } is accepted, thank you! What helps here is not a paper but a row: whoever keeps the directory adds the row for “{ $topic }” and takes it in with “zuruf import directory”. Once the questions find their answer, the suggestion counts as settled by itself.
suggestion-helps-outdated = V-{ $number } is accepted, thank you! What helps here is not a paper but a look at the row: if it is right, the button is enough; otherwise whoever keeps the rows of the office corrects it with “zuruf import directory”. After that the suggestion counts as settled by itself.
no = No
    .words = no | nope | none | rather not
not =
    .words = not | do not | don't | not yet | never

step-accept = Accept
    .words = accept | accepted
step-put_off = Put off
    .words = put off | postpone | later
step-decline = Decline
    .words = decline | declined
step-reason = Reason
    .words = reason
step-object = Not quite right
    .words = not quite right | not right
step-agree = Right after all
    .words = right after all
step-draft = Draft
    .words = draft
step-in_force = Put in force
    .words = in force | put in force
step-title = Title
    .words = title
step-purpose = Purpose
    .words = purpose
step-way = Way
    .words = way
step-pace = How fast
    .words = how fast | pace
step-valid_from = Valid from
    .words = valid from
step-review_on = Review on
    .words = review on | review

draft-heading = Draft for V-{ $number }
draft-line = { $part }: { $value }
draft-open = still open
draft-change = What should be put differently can be changed here.
draft-question = { $part ->
    [title] What should the agreement be called?
    [purpose] What is the purpose of the agreement?
    [way] Which way is agreed on?
    [pace] How fast should it be?
    [valid_from] From when on does it hold?
   *[review_on] When will it be reviewed?
}
draft-proposal = I suggest: { $value }
draft-own-words = “{ $button }” or your own words, both will do.
draft-keep = Keep it so
    .words = keep it so | keep it | keep | fine | yes | yes please | ok | okay | agreed | go on | continue | sure | great
draft-skip =
    .words = skip | skip it | not now | leave open | later
draft-explain =
    .words = help | what does that mean | example
draft-explained = { $part ->
    [title] The title stands in every answer that names the agreement.
    [purpose] The purpose says in a sentence what the agreement makes easier.
    [way] The way says how an enquiry goes from now on: to whom and how.
    [pace] That is by when an answer comes or something is done.
    [valid_from] That is the first day on which it holds: today or later.
   *[review_on] On that day you look together whether it still fits.
}
draft-asked-again = How should it be put instead? “skip” leaves it open for now.
draft-shortened = Shortened to { $letters } characters.
draft-past-day = “{ $said }” is over already. It can hold from today on at the earliest.
draft-far-day = “{ $said }” would be { $day }, in more than five years. Which day is meant?
draft-no-day = I cannot read “{ $said }” as a day. Something like “next Monday” or “2026-12-01” is meant.
draft-incomplete = Something is still missing for that.
draft-reviewed-too-early = An agreement is reviewed once it holds: here from { $begin } on.
draft-extends = Extends { $key }.
draft-aim = Purpose: { $purpose }
draft-everybody = everybody involved
draft-any-topic = cooperation
draft-title = { $rule ->
    [gap] Responsibility: { $topic }
    [wrong_door] Clear responsibility: { $topic }
    [chain] Direct way: { $topic }
    [rise] To be settled together: { $topic }
    [new_topic] Joint training: { $topic }
    [triangle] Case conference format: { $topic }
    [bottleneck] Second contact point: { $topic }
    [unreachable] Service window: { $topic }
    [single_head] Deputy: { $topic }
    [outdated] Up-to-date entry: { $topic }
    [one_way] Told in advance: { $topic }
    [unconnected] Meeting at working level: { $parties }
    [no_offer] Planning of offers: { $topic }
    [unsure_allowed] Rule for passing on: { $topic }
   *[steady] Procedure: { $topic }
}
draft-purpose = { $rule ->
    [unconnected] Those who know each other settle many things faster. Involved: { $parties }.
    [no_offer] The need for “{ $topic }” reaches those who plan offers. Involved: { $parties }.
    [unsure_allowed] It is clear what may be passed on about “{ $topic }”. Involved: { $parties }.
   *[steady] Questions about “{ $topic }” find their answer without detours. Involved: { $parties }.
}
draft-way = { $rule ->
    [gap] The responsible office is in the directory and is the first way.
    [wrong_door] Enquiries go straight to the responsible office; entry and keywords name it.
    [chain] Enquiries go straight to the office that decides; the others name it.
    [rise] The topic is put on the agenda of the next joint meeting.
    [new_topic] The houses tell one another in a short meeting what they do about it.
    [triangle] There is a fixed date for such questions; any house involved can call it.
    [bottleneck] A second contact point or a shared mailbox takes enquiries as well.
    [unreachable] In a fixed window somebody can be reached for sure, otherwise by e-mail.
    [single_head] A deputy is entered and knows about it.
    [outdated] The office tells of changes by itself.
    [one_way] The answer comes regularly in advance, before anybody asks.
    [agreement_fizzles] The houses involved present the agreement in their teams.
    [unconnected] The teams invite one another to sit in for half a day.
    [no_offer] The need goes into the joint planning of offers.
    [unsure_allowed] What is allowed stands in a rule agreed with data protection.
   *[steady] Enquiries go by e-mail to a fixed contact point; people call when it is urgent.
}
draft-pace = { $rule ->
    [gap] Entered within two weeks, then checked twice a year
    [wrong_door] Entered within two weeks, then checked twice a year
    [single_head] Entered within two weeks, then checked twice a year
    [outdated] Told within a week, then checked twice a year
    [rise] First meeting within four weeks
    [new_topic] First meeting within four weeks
    [triangle] First meeting within four weeks
    [agreement_fizzles] Presented within four weeks
    [one_way] Once a month
    [unconnected] Twice a year
    [no_offer] In the next round of planning
    [unsure_allowed] Draft within four weeks
   *[steady] Answer within two working days
}

agreement-in-force = { $key } “{ $title }” is valid from { $begin } on. Thanks to everybody involved!
agreement-in-answers = Whoever asks about “{ $topic }” from then on learns of it in the answer.
agreement-needs-a-row = “{ $topic }” is in no row of the directory yet. As soon as an office is entered for it there, the answer to “who” names the agreement as well.
agreement-needs-a-party = Answers about “{ $topic }” do not name it yet: none of the offices involved is entered for it at present.
agreement-is-told = The members of the houses involved get a short message.
agreement-news =
    Newly agreed: { $key } “{ $title }”, valid from { $since }.
    { $way }

need-what = What is missing? A sentence is enough, without anything about persons. For example: { $example }
need-noted = Noted as need B-{ $number }: { $words }
need-similar = In the last six weeks something similar came from { $houses ->
    [one] one other house.
   *[other] { $houses } other houses.
}
need-who-looks = The coordination office will look at it.

day-lead =
    .words = from | on | by | until | in | the
day-today =
    .words = today | now | at once
day-tomorrow =
    .words = tomorrow
day-after-tomorrow =
    .words = day after tomorrow
day-next =
    .words = next | coming | this
day-next-week =
    .words = next week
day-next-month =
    .words = next month
day-days =
    .words = day | days
day-weeks =
    .words = week | weeks
day-months =
    .words = month | months
day-years =
    .words = year | years
day-numbers =
    .words = a/an/one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve
day-short =
    .words = mon | tue | wed | thu | fri | sat | sun
courtesy =
    .words = please | thanks | thank you | then
