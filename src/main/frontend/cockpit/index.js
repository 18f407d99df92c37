/** What is added to Cockpit: each plug-in is a file beside this one. */
export default [];
