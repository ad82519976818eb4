/** The machine under the tests: a real PostgreSQL, Solr, mail server, application server and browser. */
package org.reintegration.web.testing;
