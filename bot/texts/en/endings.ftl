### How a call ended: the forms in which people say it

# Which words play the same part. “*” stands for an ending; a “filler” may stand anywhere in between.
forms =
    .roles =
        filler: any more longer just there here also but still again now yet then really quite at all the a an
            me us was were is are be been they he she it that so already |
        not: not never isn't wasn't aren't didn't doesn't don't couldn't can't cannot |
        none: no none nothing |
        nothing: nothing |
        nobody: nobody none |
        reached: answered there in reached picked responded replied available reachable |
        reply: answer reply response |
        engaged: engaged busy |
        voicemail: voicemail |
        away: holiday leave lunch |
        responsible: responsible |
        their: their our his her |
        domain: job task department business |
        wrong: wrong |
        office: office place department number desk person |
        offer: offer offers place places programme program course courses capacity spaces spots suitable
            available |
        full: full |
        doubt: unsure unclear doubtful uncertain |
        unsure: unsure |
        secrecy: confidentiality gdpr consent privacy confidential |
        allowed: allowed permitted legal |
        may: may |
        pass: share disclose tell |
        done: settled solved done sorted resolved answered fixed clarified helped |
        good: good great helpful |
        fine: clear good fine |
        well: fine sorted ok done |
        got: got received |
        sent: sent referred forwarded transferred passed redirected |
        passed: referred forwarded transferred redirected |
        sends: sends sent refers refer passed passes |
        about: about regarding concerning |
        to: to |
        then: then

outcome-settled-forms =
    .words =
        <done> | ^ <good> $ | sorted out | all <fine> | all set | <well> $ | they helped | they could help |
        could help | was <good> | got an answer | got the information | got an appointment | very <good> |
        worked out | they will do it
outcome-passed_on-forms =
    .words =
        passed on | <passed> | sent on
outcome-not_reached-forms =
    .words =
        <nobody> <reached> | <nobody> picked up | <nobody> picks up | one picks up | reach anyone |
        get hold of anyone | one there | one answered | one picked up | no one <reached> | no one picked up |
        <not> <reached> | <not> pick up | <not> answer | <not> get through | <none> <reply> | <engaged> |
        line <engaged> | <voicemail> | answering machine | on <away> | at lunch | out of office |
        could <not> reach | rang out | office closed | closed $ | n/a
outcome-not_responsible-forms =
    .words =
        <not> <responsible> | <not> in charge | <wrong> <office> | <not> <their> <domain> |
        <not> the right <office> | <nothing> to do with | <not> handle | <not> deal with | <not> do that
outcome-no_offer-forms =
    .words =
        <none> <offer> | <none> such <offer> | <none> suitable <offer> | <none> <offer> left |
        <none> <offer> available | there is <none> | <nothing> suitable | <nothing> available |
        <nothing> on <offer> | have <nothing> | <not> offer that | <not> offered | <not> exist |
        fully booked | <full> $ | waiting list | discontinued
outcome-unsure-forms =
    .words =
        <doubt> … <allowed> | <doubt> … <secrecy> | <doubt> … <may> | <doubt> … <pass> |
        not sure … <allowed> | not sure … <may> | not sure … <pass> | not sure … <secrecy> |
        not clear … <allowed> | don't know … <allowed> | don't know … <may> | whether … <may> | if i <may> |
        if we <may> | whether i <may> | whether we <may> | are we <allowed> | am i <allowed> |
        is that <allowed> | are we <allowed> to <pass> | am i <allowed> to <pass> |
        data protection … <doubt> | <doubt> … data protection | data protection | <secrecy> <doubt> |
        <unsure> $ | may i … <pass> | may we … <pass> | can we … <pass> | can i … <pass>
outcome-unknown-forms =
    .words =
        outcome open | still open | reached | reached but <none> <reply> | could <not> help | <not> <done> |
        <not> <well> $ | <not> <sent> | will call back | calling back | call back | pending

# Where somebody was sent: `<place>` stands for the office. `.perhaps` counts only where it is known.
referral =
    .sure =
        passed on to <place> | <passed> to <place> | refers to <place> | refer to <place> |
        sent me to <place> | sent us to <place> | sent on to <place> | passed to <place>
    .perhaps =
        <sends> on? to <place> | should call <place> instead | should call <place> | should ask <place> |
        try <place> | told to call <place> | told to contact <place> | ^ <place> is <responsible> |
        ^ <place> is in charge | ^ <place> does that | ^ <place> handles that | go to <place>
    .chained =
        first to <place> , then to <place>
    .then =
        and? from there? to <place> | then to? <place> | who <sends> on? to <place> |
        who <sends> me to <place>
