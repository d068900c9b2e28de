### Wenn etwas schiefgeht

unexpected = Da ist etwas schiefgegangen, das liegt nicht an dir. Es ist unter der Nummer { $number } festgehalten; die Koordination kann damit nachsehen lassen.
only-words = Ich verstehe nur geschriebene Worte. Worum geht es? Ein Satz genügt.
