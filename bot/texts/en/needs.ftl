### Needs: what is missing, without who said so

need-cut = It was longer, therefore cut to { $letters } letters.
need-stays = It cannot be taken back here: a need does not tell whose it is. The coordination office reads it, just let them know.
# Whoever asks like this looks for an office and reports no need.
need-asks =
    .words = responsible | in charge | contact person
needs-title = Needs of the last twelve weeks, without names and houses:
needs-line = B-{ $number }, week from { $week }: { $words }
needs-alike = (something similar from { $houses } houses)
needs-none = There is no need from the last twelve weeks.
needs-how-to-note = To note a new one: { $usage }
button-need = More
