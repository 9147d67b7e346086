/** Tests of documents: their commands are run, and the shown output is compared. */
package wordle.e2e.documents;
