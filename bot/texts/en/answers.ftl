### An answer to “who”

answer-office = { $institution } · { $office }
answer-letters = letters { $letters }
answer-district = district { $districts }
answer-age = age { $age }
answer-target-group = for { $groups }
answer-phone = Phone: { $phones }
answer-email = Email: { $email }
answer-room = Room { $room }
answer-deputy = Deputy: { $deputy }
answer-verified = Verified on { $date }, { $days ->
    [0] today
    [one] a day ago
   *[other] { $days } days ago
}.
answer-verified-long-ago = Last verified on { $date }, { $days } days ago: please ask whether it still holds.
answer-agreement = Agreed: { $key } “{ $title }”: { $summary }
answer-found-by = Found by: { $why }.
answer-former = “{ $term }” is now called { $expansion }.

match-typo = “{ $asked }” read as { $found }
match-part = “{ $asked }” is part of { $found }
match-form = “{ $asked }” fits { $found }
match-sound = “{ $asked }” sounds like { $found }
match-other_name = “{ $asked }” stands for { $found }
match-former_name = “{ $asked }” is the former name of { $found }
match-same = “{ $asked }”

open-until = Can be reached until { $time } today.
open-today = Can be reached from { $time } today.
open-tomorrow = Can be reached again tomorrow from { $time }.
open-on = Can be reached again on { $day }, { $date }, from { $time }.
open-by-appointment = By appointment.
open-holiday = Today is a public holiday ({ $name }).
open-hours = Hours: { $hours }
weekday = { $day ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}

button-called = I called
button-card = Show contact
button-right = Correct
button-wrong = Not correct
button-more = More hits

ask-letter = Which letter does the surname begin with? Just the letter, please, no name.
ask-district = Which district is it about?
ask-age = How old is the person?
ask-target_group = Which target group is it about?
ask-meaning = That word has several meanings. Which one is meant?
ask-organization = Several offices do that. Which one is meant?
ask-which = Which office is meant?
ask-fits-none = “{ $answer }” fits none of the choices.
ask-who = Whom or what are you looking for? For example: { $example }
ask-gone = This entry is gone. Just ask again.
not-a-name = No names, please. I have stored nothing of it; best delete the message in the chat as well.

hello = Hello! Ask me who is responsible for what, for example: { $example } “help” shows more.
shrug =
    .words = don't know | do not know | no idea | dunno | unknown | whatever
cancel =
    .words = cancel | stop | never mind | thanks | thank you
cancelled = All right.
directory-empty = The directory is still empty.
nobody = I know nobody for that.
nobody-remembered = I have put the question down without your name, so that somebody can close the gap.
nobody-perhaps = Perhaps they know: { $place }: { $phone }
did-you-mean = I am not sure. Did you mean …?
