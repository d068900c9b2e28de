### Commands
### `|` separates words that mean the same.

language-name = English
    .words = en | english | englisch

who = tells who is responsible
    .words = who | ask
    .usage = who TOPIC [at OFFICE]
    .example = who does BuT at the Jobcenter, letter M?
    .anywhere = who | whom | which | where | what | how | can | is | does

called = notes an informal call
    .words = called | call | call with | call to | i called | i have called | i just called | phoned | i phoned
    .usage = called OFFICE about TOPIC, OUTCOME
    .example = called Ausländerbehörde about work permit, nobody there
    .anywhere = called | phoned | rang | emailed

undo = takes your last call back
    .words = undo
    .usage = undo
    .example = undo

change = corrects a noted call
    .words = change | correct
    .usage = change NUMBER outcome|office|topic WHAT
    .example = change 1 outcome not reached

right = confirms an entry
    .words = right
    .usage = right #NUMBER
    .example = right #1

wrong = reports that an entry is wrong
    .words = wrong | not correct
    .usage = wrong #NUMBER
    .example = wrong #1

card = shows a contact card
    .words = contact | card
    .usage = contact #NUMBER
    .example = contact #1

synonym = shows which other names are proposed
    .words = synonym | synonyms
    .usage = synonym [NUMBER yes|no]
    .example = synonym

week = shows the weekly digest
    .words = week | digest | last week
    .usage = week [subscribe|unsubscribe]
    .example = week

suggestions = shows the open suggestions
    .words = suggestions
    .usage = suggestions
    .example = suggestions

suggestion = shows a suggestion with the reason for it
    .words = suggestion
    .usage = suggestion NUMBER
    .example = suggestion 14

need = notes a need, without your name
    .words = need | needs
    .usage = need WHAT IS MISSING
    .example = need Who supports young people after they leave pre-vocational training?

join = makes you a member with an invitation code
    .words = join
    .usage = join CODE
    .example = join K7QM-4XWP

leave = deletes your membership
    .words = leave
    .usage = leave
    .example = leave

language = changes the language
    .words = language
    .usage = language de|en
    .example = language de

help = shows what I can do
    .words = help | commands
    .usage = help [COMMAND]
    .example = help

notice = shows what I store and what I do not
    .words = privacy
    .usage = privacy
    .example = privacy

letter-word = letter
please =
    .words = please

own-word = { $command ->
    [suggestion] “{ $said }” belongs to a suggestion: first “{ $usage }”, then that. “suggestions” shows which are open.
    [change] “{ $said }” belongs to a noted call. To change one: { $usage }
   *[other] “{ $said }” belongs to a command: { $usage }
}

week-stop =
    .words = stop
week-only-last = I can only show the last digest:
week-subscribed-write-first = With pleasure, I will remember that. Just write to me directly once: then the digest comes there every week.
