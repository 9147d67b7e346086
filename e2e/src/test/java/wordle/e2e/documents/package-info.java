/** Documents that a machine reads too: their commands are run and what they show is compared. */
package wordle.e2e.documents;
