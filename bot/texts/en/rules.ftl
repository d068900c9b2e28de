### The patterns: what recurs, in a sentence. An offer, not a demand; nobody is blamed.

evidence-about = about{" "}
evidence-about-first = About{" "}
evidence-calls = { $calls ->
    [one] one call
   *[other] { $about }{ $calls } calls
}
evidence-calls-of = { $about }{ $calls } of { $of } calls
evidence-half-day = on { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { $before_noon ->
    [1] mornings
   *[0] afternoons
}
evidence-and = { $first } and { $last }

rule-gap = “{ $topic }” was searched for { $calls ->
    [one] once
   *[other] { $about }{ $calls } times
} without a hit. Shall we enter who is responsible?
rule-gap-title = Gap in responsibilities
rule-gap-proposal = overview of responsibilities and contacts
rule-gap-decides = the coordinating networking body

rule-wrong_door = { $places ->
    [0] Whoever calls about “{ $topic }”
   *[other] Whoever calls { $office } about “{ $topic }”
} is often passed on: { $count_of }{ $to_office ->
    [unknown] {""}
   *[other] , mostly to { $to_office }
}. Shall we adjust the entry or a keyword?
rule-wrong_door-title = Wrong door
rule-wrong_door-proposal = transparency of responsibilities, a keyword
rule-wrong_door-decides = the two offices

rule-chain = “{ $topic }” often goes by way of { $places ->
    [0] several offices
    [1] { $office } and other offices
   *[other] { $offices }
}: { $count }. Shall we agree on a direct way or on a fixed guide?
rule-chain-title = Chain of referrals
rule-chain-proposal = rule of procedure or a guide
rule-chain-decides = the coordinating networking body with the offices

rule-steady = { $places ->
    [0] “{ $topic }” is settled informally almost every week
    [1] “{ $topic }” is settled informally with { $office } almost every week
   *[other] { $other } and { $office } settle “{ $topic }” informally almost every week
} ({ $count }{ $window ->
    [unknown] {""}
    [one] {" "}in one week
   *[other] {" "}in { $window } weeks
}). Shall we agree on a rule of procedure for it?
rule-steady-title = Steady contact
rule-steady-proposal = agreement or rule of procedure on exchanging information
rule-steady-decides = the two institutions

rule-rise = “{ $topic }”: { $count }{ $weeks ->
    [unknown] {""}
    [one] {" "}in one week
   *[other] {" "}in { $weeks } weeks
}{ $usual ->
    [unknown] {""}
    [0] , hardly one is usual
    [one] , about one is usual
   *[other] , about { $usual } are usual
}. { $houses ->
    [0] {""}
    [one] One house is concerned.{" "}
   *[other] { $houses } houses are concerned.{" "}
}Shall we bring it up at the next meeting?
rule-rise-title = Rise
rule-rise-proposal = find out what is needed, an item for an existing committee
rule-rise-decides = the chair of the committee

rule-new_topic = New in the network: “{ $topic }” ({ $count }{ $houses ->
    [0] {""}
    [one] {" "}from one house
   *[other] {" "}from { $houses } houses
}). Shall we offer a short meeting or a joint training on it?
rule-new_topic-title = New topic
rule-new_topic-proposal = round table or joint training
rule-new_topic-decides = the coordinating networking body

rule-triangle = On “{ $topic }”, { $places ->
    [0] several houses
    [1] { $office } and other houses
   *[other] { $offices }
} often call one another ({ $count }). Would a fixed format for case conferences bring more calm?
rule-triangle-title = Triangle
rule-triangle-proposal = case conference or help-plan forum: the format, not the case
rule-triangle-decides = the coordination of the youth employment agency, or social services

rule-bottleneck = { $load ->
    [unknown] Most calls
   *[other] { NUMBER($load, style: "percent", maximumFractionDigits: 0) } of the calls
} on “{ $topic }” { $places ->
    [0] go to a single office
   *[other] go to { $office }
}, and { $unanswered ->
    [unknown] many of them
   *[other] { NUMBER($unanswered, style: "percent", maximumFractionDigits: 0) } of these
} reach nobody. Would a second office to call or a shared mailbox help?
rule-bottleneck-title = Bottleneck
rule-bottleneck-proposal = a second office to call, a deputy
rule-bottleneck-decides = the office

rule-unreachable = On “{ $topic }”, { $times ->
    [unknown] { $places ->
        [0] people often reach nobody
       *[other] { $office } is often not reached
    }
   *[other] { $places ->
        [0] people call above all { $times } and often reach nobody
       *[other] { $office } is called above all { $times } and then often not reached
    }
} ({ $count_of }). Would fixed service hours be possible?
rule-unreachable-title = Not reached
rule-unreachable-proposal = agree on service hours
rule-unreachable-decides = the office

rule-single_head = “{ $topic }” is often asked for, and no deputy is entered for it{ $places ->
    [0] {""}
   *[other] {" "}at { $office }
}. Shall we add one before the next holidays?
rule-single_head-title = One head alone
rule-single_head-proposal = settle who is the deputy, anchor it in the house
rule-single_head-decides = the office

rule-outdated = Is the entry on “{ $topic }” { $places ->
    [0] {""}
   *[other] at { $office }{" "}
}still right? { $calls ->
    [one] One question
   *[other] { $about_first }{ $calls } questions
}{ $window ->
    [unknown] {""}
    [one] {" "}in one week
   *[other] {" "}in { $window } weeks
}{ $wrong ->
    [unknown] {""}
    [0] {""}
    [one] , once it was called wrong
   *[other] , { $wrong } times it was called wrong
}{ $days_unchecked ->
    [unknown] {""}
    [0] , checked today
    [one] , checked yesterday
   *[other] , last checked { $days_unchecked } days ago
}. Shall we look through it?
rule-outdated-title = Outdated
rule-outdated-proposal = telling others of new contacts unasked
rule-outdated-decides = whoever keeps the entry

rule-one_way = { $places ->
    [0] Questions on “{ $topic }” regularly go one way
    [1] { $office } is regularly asked about “{ $topic }”
   *[other] { $other } regularly asks { $office } about “{ $topic }”
} ({ $count }{ $window ->
    [unknown] {""}
    [one] {" "}in one week
   *[other] {" "}in { $window } weeks
}{ $back ->
    [unknown] {""}
    [0] , none the other way
    [one] , one the other way
   *[other] , { $back } the other way
}). Could { $places ->
    [0] the answer be sent
   *[other] { $office } send the answer
} in advance once a month?
rule-one_way-title = One-way street
rule-one_way-proposal = telling unasked and asking
rule-one_way-decides = the office called

rule-agreement_fizzles = There is an agreement on “{ $topic }”, and yet { $calls ->
    [one] there was one call
   *[other] there were { $about }{ $calls } calls
}{ $window ->
    [unknown] {""}
    [one] {" "}in one week
   *[other] {" "}in { $window } weeks
}. Shall we make it better known – or does the rule not fit?
rule-agreement_fizzles-title = Agreement without effect
rule-agreement_fizzles-proposal = telling the own house of agreed cooperation
rule-agreement_fizzles-decides = the parties

rule-unconnected = { $places ->
    [0] Two houses
    [1] { $office } and another house
   *[other] { $office } and { $other }
} are often on the phone ({ $count }{ $window ->
    [unknown] {""}
    [one] {" "}in one week
   *[other] {" "}in { $window } weeks
}) and have no agreement with each other yet. Would a visit to each other's work help?
rule-unconnected-title = Unconnected
rule-unconnected-proposal = meetings at working level, visits to each other's work
rule-unconnected-decides = the heads of the teams

rule-no_offer = For “{ $topic }” no offer was found { $calls ->
    [one] once
   *[other] { $about }{ $calls } times
}{ $houses ->
    [0] {""}
    [one] , one house asked
   *[other] , { $houses } houses asked
}. Shall we take it up in the planning of offers?
rule-no_offer-title = Gap in offers
rule-no_offer-proposal = joint planning of offers
rule-no_offer-decides = the planning committee

rule-unsure_allowed = { $calls ->
    [one] Once
   *[other] { $about_first }{ $calls } times
} it was unclear whether { $places ->
    [0] anything on “{ $topic }” may be passed on
    [1] anything on “{ $topic }” may be passed on to { $office }
   *[other] { $other } may pass anything on “{ $topic }” on to { $office }
}. Shall we work out a rule of procedure with data protection?
rule-unsure_allowed-title = Unsure whether allowed
rule-unsure_allowed-proposal = rules of procedure on exchanging information
rule-unsure_allowed-decides = data protection with the offices
