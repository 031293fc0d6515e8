"""Read statements whose words a rule names as a whole: laws, efforts, concerns, trainings."""
