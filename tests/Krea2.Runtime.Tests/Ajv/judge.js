// Reads {document, pointer, requests: [JSON text]} and prints, for each request, what is wrong with it by the schema; null where nothing is.
const Ajv = require('ajv/dist/2020').default;
const addFormats = require('ajv-formats').default;

const { document, pointer, requests } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const ajv = addFormats(new Ajv({ strict: false, validateSchema: false }));
ajv.addSchema(document, 'document');
const validate = ajv.compile({ $ref: 'document#' + pointer });
const verdicts = requests.map(request => validate(JSON.parse(request)) ? null : ajv.errorsText(validate.errors));
process.stdout.write(JSON.stringify(verdicts));
