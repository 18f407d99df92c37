/** What is added to Tasklist: each plug-in is a file beside this one. */
export default [];
