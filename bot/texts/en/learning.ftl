### Other names: what people say, and what they mean by it

wrong-who = Who would be right? An office or a topic is enough; “no idea” is fine, too.
wrong-thanks = Thank you!
wrong-unknown = Thank you! I do not find that in the directory yet. A new question best begins with “who”.
synonym-proposed = I have proposed “{ $term }” as another name for “{ $expansion }”. Whoever keeps the entry decides, and is not told who asked.
synonym-asked = People looked for “{ $term }” and meant “{ $expansion }”. Shall I understand it like that from now on?
synonym-yes = Accept
    .words = yes | accept | yes please | sure
synonym-no = Decline
    .words = decline | no | rather not | no thanks
synonym-take-back =
    .words = no | undo | take back | not any more
synonym-taken-back = Taken back: I do not understand “{ $term }” as “{ $expansion }” any more.
synonym-more = { $count ->
    [one] One more is waiting; it comes as soon as one of these is decided.
   *[other] { $count } more are waiting; they come as soon as these are decided.
}
synonym-waiting = { $count ->
    [one] One proposal is waiting:
   *[other] { $count } proposals are waiting:
}
synonym-line = { $number }: “{ $term }” for “{ $expansion }”, { $times ->
    [one] looked for once
   *[other] looked for { $times } times
}
synonym-none = No proposal is waiting.
synonym-gone = There is no such proposal. “synonym” shows which are waiting.
synonym-of-others = Whoever keeps the entries of that office decides on this proposal.
synonym-accepted = Accepted: from now on I understand “{ $term }” as “{ $expansion }”. Would you like to try it?
synonym-accepted-too = Accepted: “{ $term }” can now mean “{ $expansion }” as well. It stands in the directory itself, too, which still comes first. Would you like to try it?
synonym-declined = Declined: “{ $term }” does not mean “{ $expansion }”. Thank you, I will not ask about it again.
synonym-was-accepted = That is decided already: I understand “{ $term }” as “{ $expansion }”. To take it back: “synonym { $number } no”.
synonym-was-declined = That is decided already: “{ $term }” does not mean “{ $expansion }”.
synonym-question = who does { $term }?
