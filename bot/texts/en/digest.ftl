### The weekly digest

digest-title = Week { $week } at a glance
digest-quiet = Week { $week } at a glance: a quiet week, nothing new.
digest-calls = { $calls } calls from { $houses ->
    [0] all over the network
    [one] one house
   *[other] { $houses } houses
}
digest-calls-about = About { $calls } calls from all over the network.
digest-usual = , about { $usual } are usual
digest-time = , about { $hours ->
    [one] one hour
   *[other] { $hours } hours
} in all
digest-few-calls = Few calls, so no figures about them.
digest-topics = What they were about: { $topics }
digest-rest = Other topics
digest-suggestion = New, V-{ $number }: { $sentence }
digest-standing = Open suggestions: { $standing }
digest-standing-proposed = { $count } to decide
digest-standing-accepted = { $count } being agreed
digest-standing-put_off = { $count } put off
digest-effects = Effect: { $effects }
digest-effect-counted = since { $agreement } { $after } instead of { $before } calls a week
digest-effect-hardly_any = since { $agreement } hardly any calls instead of { $before } a week
digest-effect-before_alone = since { $agreement } fewer calls than the { $before } a week before
digest-effect-fewer = since { $agreement } fewer calls
digest-effect-more = since { $agreement } more calls
digest-effect-no_difference = since { $agreement } no difference to be seen
digest-effect-too_little_data = on { $agreement } too few calls yet to tell
digest-verify = { $count ->
    [one] Is this entry still right? People ask for it: { $places }
   *[other] Are these { $count } entries still right? People ask for them: { $places }
}
digest-and-more = { $places } and others
digest-needs = { $needs } needs were noted.
digest-thanks-agreed = Thanks to everybody who got { $agreements } going!
digest-thanks-verified = Thanks to everybody who checked entries!
digest-thanks-noted = Thanks to everybody who noted their calls!
digest-for-the-office = For your office and the coordination alone, V-{ $number }: { $sentence }
digest-week = wk { $week }
digest-picture-title = Calls per week
digest-picture-title-rounded = Calls per week, rounded
digest-picture-all = All
digest-picture-note = –: too few calls for a figure of their own, counted as “Other topics”
digest-picture = Picture: { $title }, weeks { $first } to { $last }. Lately: { $topics }. All together, week by week: { $totals }.
button-suggestion = V-{ $number }
week-subscribe =
    .words = subscribe
week-unsubscribe =
    .words = unsubscribe
week-subscribed = With pleasure: from now on the digest comes every week.
week-subscribed-in-group = With pleasure: from now on the digest comes every week, to our direct chat.
week-unsubscribed = All right, I will not send the digest any more. “week” shows it at any time.
week-always = In your role the digest comes by itself.
week-members-only = I can send it to members alone. “week” shows it at any time.
button-week-subscribe = Send me this every week
button-week-unsubscribe = Stop sending it
