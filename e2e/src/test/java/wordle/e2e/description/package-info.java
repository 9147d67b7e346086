/** The services' OpenAPI documents, held against what they serve. */
package wordle.e2e.description;
