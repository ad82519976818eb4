/** What people and programs do with the portal, walked through from outside on the WAR that ships. */
package org.reintegration.web.journeys;
