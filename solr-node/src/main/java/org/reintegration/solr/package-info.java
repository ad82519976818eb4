/** A search server of its own: starts Solr with its embedded ZooKeeper on one machine and stops it cleanly; knows nothing of what is searched. */
@NullMarked
package org.reintegration.solr;

import org.jspecify.annotations.NullMarked;
