const KB = 1000;

/** Bytes that HTML, CSS and JavaScript of a record's page may take on the line, compressed. */
export const recordPageBytes = 75 * KB;

/** Bytes that the home page may take on the line at first view, fonts and pictures too. */
export const homePageBytes = 150 * KB;
