package org.reintegration.files.worker;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reintegration.kernel.files.FilePart;

/** Reads what a picture says of who took it, and where. */
final class Exposure {

    private static final Logger LOG = Logger.getLogger(Exposure.class.getName());

    private Exposure() {}

    /** A picture that can be seen is a good picture, whatever is wrong with what it says of its making. */
    static void read(Path picture, Marks marks) throws IOException {
        Metadata said;
        try {
            said = ImageMetadataReader.readMetadata(picture.toFile());
        } catch (ImageProcessingException | RuntimeException e) {
            LOG.log(Level.INFO, e, () -> "What a picture says of its making cannot be read");
            return;
        }
        for (ExifIFD0Directory directory : said.getDirectoriesOfType(ExifIFD0Directory.class)) {
            marks.made(FilePart.AUTHOR, directory.getString(ExifIFD0Directory.TAG_ARTIST));
            marks.made(FilePart.AUTHOR, directory.getString(ExifIFD0Directory.TAG_WIN_AUTHOR));
        }
        for (GpsDirectory directory : said.getDirectoriesOfType(GpsDirectory.class)) {
            GeoLocation place = directory.getGeoLocation();
            if (place != null) {
                marks.made(FilePart.LOCATION, place.toString());
            }
        }
    }
}
