"""From a question as people write it to the rows of the directory that answer it.

What happens to a question, file by file:

- `wording` and `asking` make words of it and leave out those that only ask; `other_names` knows what
  abbreviations stand for; `understanding` puts both together and reads off letter and age
- `lexicon` finds the words of the directory that may be meant, by `likeness` and `sounds`
- `names` knows what the rows are called, `ranking` how much of the question each row answers
- `choosing` orders and cuts by the conditions that `applying` reads; `reasons` says why
- `narrowing`, `meanings`, `houses` and `likely_offices` ask back; `answering` and
  `short_answers` take the reply
- `dialling` finds the rows of a phone number
- `index` is the door, `findings` the answer, `postings` the lists of numbers behind it all

And how the index comes about and follows changes: `rows` have `names` and phones, names have words, and
words have `keys` to be looked up by; `links` says who has what and moves it when some come and go;
`packing` makes arrays of it that can be kept in a file.
"""
