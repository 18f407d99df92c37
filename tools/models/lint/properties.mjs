/** The extension elements of one type on an element. */
export const extensions = (element, type) =>
  (element.extensionElements?.values ?? []).filter((value) => value.$type === 'camunda:' + type);

/** The value of a `camunda:property`, undefined when the element has none of that name. */
export const property = (element, name) =>
  extensions(element, 'Properties')
    .flatMap((properties) => properties.values ?? [])
    .find((candidate) => candidate.name === name)?.value;

/** The parts of a property's value; none when it is absent. */
export const listed = (value, separator = ',') =>
  (value ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);

/** The definitions (message, timer, …) of an event. */
export const eventDefinitions = (element) => element.eventDefinitions ?? [];
