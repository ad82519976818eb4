package org.reintegration.kernel.files;

import org.reintegration.kernel.privacy.PersonalMark;

/**
 * A place in a file that seems to tell who somebody is, as it was noted when the file was read.
 *
 * @param file the file's name
 * @param page where it stands; 0 where there are no pages
 */
public record FileMark(String file, FilePart part, int page, PersonalMark mark) {}
