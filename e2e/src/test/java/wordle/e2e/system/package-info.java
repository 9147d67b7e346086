/** The system under test as a person has it: started, asked, read and stopped from outside. */
package wordle.e2e.system;
