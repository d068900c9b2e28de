"""The search beside its peers: how often each finds the right row, how fast, how large.

- `data` reads the directories and the questions
- `ours` and `peers` build an index each and rank rows for a question, by the protocol of `peer`
- `running` asks one of them, in a process of its own; `measuring` judges what it answered
- `tables` and `picture` show it, `page` keeps it in `docs`
"""
