// The page to try the API on. The list of questions stands in its place where no scripts run.
SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#try',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: -1,
  displayRequestDuration: true,
  // Nothing is asked of any other host: no validator, and no address from the page's own.
  validatorUrl: null,
  queryConfigEnabled: false,
  tryItOutEnabled: true,
});
