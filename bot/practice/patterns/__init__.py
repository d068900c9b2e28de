"""Which informal calls form a pattern: every rule of the catalogue, and what keeps chance and persons out.

How a suggestion comes out of the log, file by file:

- `calls` reads the log as columns of numbers, `columns` says how a column is read; `places` knows the offices
  and their houses, `topics` the topics, `wordings` which words mean the same that nobody has entered yet;
  `exposure` tells how busy each week was; `evidence` is all of that in one value
- the rules, one file for a family: `rise` and `new_topic` (more than usual), `pairs` (`steady`, `one_way`),
  `triangle`, `chain`, `endings` (`wrong_door`, `no_offer`, `unsure_allowed`), `reaching` (`bottleneck`,
  `unreachable`)
- a rule hands over candidates (`candidate`), each with its `chance`: how likely so much is where nothing is
  going on. `group` refuses those that would tell of one or two persons
- `finding` is the door: all rules, one control for the number of their tests, the best evidence first
- `pattern` is the result. The rules that the directory feeds hand it over themselves, each behind its own
  gate: `gap`, `outdated`, `single_head`, `unconnected`, `agreement_fizzles`; `tallies` holds what they share
"""
