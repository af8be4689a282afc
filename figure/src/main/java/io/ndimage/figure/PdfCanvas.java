package io.ndimage.figure;

import io.ndimage.io.WriteOptions;
import io.ndimage.io.png.RowDeflater;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * A canvas that is a PDF file of one page. Lines stay lines; pictures keep their pixels. The file tells no time and no random
 * number, so that the same drawing gives the same file.
 */
final class PdfCanvas implements Canvas, Closeable {

    private static final int ROUND = 1;
    private static final int PNG_PREDICTOR = 15;

    private final PDDocument document = new PDDocument();
    private final PDPageContentStream content;

    /**
     * Starts a page.
     *
     * @param title the title that a viewer shows
     * @param scale points, of which an inch has 72, to a pixel
     */
    PdfCanvas(String title, int width, int height, double scale) throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("NdImage");
        document.setDocumentId(0L);
        float pageHeight = (float) (height * scale);
        PDPage page = new PDPage(new PDRectangle((float) (width * scale), pageHeight));
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        content.transform(new Matrix((float) scale, 0, 0, (float) -scale, 0, pageHeight));
        content.setLineCapStyle(ROUND);
        content.setLineJoinStyle(ROUND);
    }

    /** Ends the page and writes the file. */
    void write(OutputStream out) throws IOException {
        content.close();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    @Override
    public void picture(Picture picture, int x, int y) throws IOException {
        PictureRows rows = PictureRows.of(picture);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        RowDeflater.deflate(rows, WriteOptions.standard(), deflated);
        PDColorSpace space = rows.channels() == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE;
        PDImageXObject image = new PDImageXObject(
                document,
                new ByteArrayInputStream(deflated.toByteArray()),
                COSName.FLATE_DECODE,
                picture.width(),
                picture.height(),
                8,
                space);
        COSDictionary parameters = new COSDictionary();
        parameters.setInt(COSName.PREDICTOR, PNG_PREDICTOR);
        parameters.setInt(COSName.COLORS, rows.channels());
        parameters.setInt(COSName.COLUMNS, picture.width());
        image.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
        AffineTransform place = new AffineTransform(picture.width(), 0, 0, -picture.height(), x, y + picture.height());
        content.drawImage(image, new Matrix(place));
    }

    @Override
    public void strokes(Path2D path, double width, int rgb) throws IOException {
        content.setLineWidth((float) width);
        content.setStrokingColor((rgb >> 16) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f);
        float[] at = new float[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                case PathIterator.SEG_CLOSE -> content.closePath();
                default -> throw new IllegalArgumentException("a path is of lines and cubic curves only");
            }
        }
        content.stroke();
    }
}
