### When something goes wrong

unexpected = Something went wrong, it is not your fault. It is recorded under the number { $number }; the coordination office can have it looked up.
only-words = I only understand written words. What is it about? One sentence is enough.
