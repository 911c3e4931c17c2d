"""Review in Word: a transcript's edits as tracked changes that a reviewer takes or refuses."""
