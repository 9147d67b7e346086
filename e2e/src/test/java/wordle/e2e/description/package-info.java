/** The services' OpenAPI documents, compared with the running services. */
package wordle.e2e.description;
