/** The services' OpenAPI documents, held against what they serve. */
package wordle.gateway.description;
