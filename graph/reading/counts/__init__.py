"""Find the nouns that figures count, with their forms of trafficking and their parts."""
