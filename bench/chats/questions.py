"""What is asked: mostly who is responsible, now and then a call is noted. Each answer is one message."""

QUESTIONS = (
    "wer macht BuT beim Jobcenter, Buchstabe M?",
    "wer macht Schüler-BAföG?",
    "Was macht die KoKo?",
    "Wer stellt Beschäftigungserlaubnisse für Azubis aus?",
    "wer macht JGH?",
    "Wohngeld, Buchstabe A",
    "wer macht Kindergeld?",
    "angerufen Ausländerbehörde wegen Beschäftigungserlaubnis, nicht erreicht",
)
