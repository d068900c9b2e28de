### Who takes part

stranger = Hello! I tell who is responsible for what. For that I need an invitation code: { $usage }. The coordination office has one for you.
welcome = Welcome! { $place }Just ask, for example: { $example }
welcome-place = You are here for: { $place }.
join-unknown = This code does not exist or is used up. Please ask the coordination office for a new one.
join-in-private = Please send me the code in a direct chat, so that nobody else sees it.
left = Your membership is deleted, with everything stored about your account. Your calls still count, without you. Thank you for taking part!
left-nothing = You are not a member, there is nothing to delete.
not-permitted = That takes the role “{ $role }”. The coordination office can help.
role-stranger = guest
role-reader = reader
role-staff = staff
role-editor = editor
role-coordinator = coordinator
role-administrator = administrator

language-is = English from now on.
language-which = Which language? There are: { $languages }

help-first = I tell who is responsible for what, and note informal calls. A question needs no command.
help-unknown = I do not know the command “{ $word }”.
help-line = { $usage }: { $what }
help-example = Example: { $example }
help-suggestion =
    Behind the number there may be a step: accept, put off until DAY, decline, not quite right.
    Once it is accepted: draft, title, purpose, way, how fast, valid from, review on, put in force.
    For example: suggestion 14 put off until next Monday
help-week = “week subscribe” sends it to you every week, “week unsubscribe” ends that.
help-need = The coordination office sees with “need” alone what came in the last twelve weeks.

notice-text =
    What I store: your chat account, your institution, your role and language. Questions are answered; your last one stays for ten minutes. If a call or a “Not correct” shows by then what was meant, I propose its words as another name. Whoever keeps the entries decides, and is not told who asked. Of a call there remain office, topic, outcome, hour and your house; instead of your name a code that nobody can trace back.
    What I never store: anything about young people or their families, and whom you spoke to. Nobody evaluates who asks or calls how often.
    A need stays for a year: with week and house, without who noted it. “Not quite right” about a suggestion counts under a code for 90 days, then only the number remains. Reasons of decisions and drafts of agreements stay with the suggestion, without who wrote them.
    To leave again: { $leave }.

verdict-which = Which entry? Best press “Correct” or “Not correct” under an answer. About a suggestion it goes like this: { $suggestion }
verdict-right = Thank you! Put down: { $place } is correct.
verdict-wrong = Thank you for the hint! Put down: something is wrong with { $place }. Whoever keeps the entry will look.
