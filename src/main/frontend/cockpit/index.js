/** What is added to Cockpit: each plug-in is a file beside this one. */
import './cockpit.css';
import caseLink from './case-link.js';
import definition from './definition.js';
import finished from './finished.js';
import heat from './heat.js';
import history from './history.js';
import incidents from './incidents.js';

export default [...definition, ...finished, ...history, ...incidents, heat, caseLink];
