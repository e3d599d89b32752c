/** How many results stand in a list at first: the engine settles the order of so many by their texts, which the list loads anyway. */
export const firstScreen = 10;
