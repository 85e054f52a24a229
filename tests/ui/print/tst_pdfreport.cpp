// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/report/reportfixtures.h"
#include "ui/print/outlineddocument.h"
#include "ui/print/pdfobjects.h"
#include "ui/print/pdfreport.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;
using namespace Scep::Testing;

/// Reports as PDF.
class TestPdfReport : public QObject
{
    Q_OBJECT

private slots:
    void hostileTextStaysText_data();
    void hostileTextStaysText();
    void theSameReportGivesTheSameBytes();
    void outlineFollowsHeadings();
    void detailsReplaceThoseOfTheWriter();
    void whatIsNoPdfIsLeft_data();
    void whatIsNoPdfIsLeft();
    void theLogoIsDrawn();

private:
    static QByteArray textOf(const QByteArray &pdf);
};

/// As poppler reads it.
QByteArray TestPdfReport::textOf(const QByteArray &pdf)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) {
        return {};
    }
    file.close();
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    const bool isDone = reader.waitForFinished() && reader.exitCode() == 0;
    return isDone ? reader.readAllStandardOutput() + reader.readAllStandardError() : QByteArray();
}

void TestPdfReport::hostileTextStaysText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("markup") << u"<b>x</b>"_s << QByteArray("<b>x</b>");
    QTest::newRow("end of object") << u") >> endobj"_s << QByteArray(") >> endobj");
    QTest::newRow("template") << u"{{ title }}"_s << QByteArray("{{ title }}");
    QTest::newRow("bidirectional") << u"ab\u202Ecd"_s
                                   << QByteArray("ab\xef\xbf\xbd"
                                                 "cd");
    QTest::newRow("NUL") << u"ab"_s + QChar(0) + u"cd"_s << QByteArray("cd");
    QTest::newRow("long") << u"word "_s.repeated(20'000) << QByteArray("word word word");
}

void TestPdfReport::hostileTextStaysText()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) {
        QSKIP("poppler's tools are not installed");
    }
    QFETCH(QString, text);
    QFETCH(QByteArray, shown);
    const QByteArray found = textOf(pdfOf(wholeReport(text)));
    QVERIFY2(found.contains(shown), found.left(2'000).constData());
    QVERIFY(found.contains("What was used"));
    QVERIFY(!found.contains("Syntax"));
}

void TestPdfReport::theSameReportGivesTheSameBytes()
{
    QCOMPARE(pdfOf(wholeReport()), pdfOf(wholeReport()));
}

void TestPdfReport::outlineFollowsHeadings()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter writer(&buffer);
    writer.setResolution(96);
    OutlinedDocument document(&writer, QSizeF(400, 300));
    document.addHeading(1, u"First"_s);
    for (int i = 0; i < 40; ++i) {
        document.addText(u"text"_s);
    }
    document.addHeading(2, u"Second"_s);
    document.addText(u"text"_s);
    document.finish();
    const QList<OutlineEntry> outline = document.outline();
    QCOMPARE(outline.size(), 2);
    QCOMPARE(outline[0].title, u"First"_s);
    QCOMPARE(outline[0].page, 0);
    QCOMPARE(outline[1].level, 2);
    QCOMPARE(outline[1].page, document.pageCount() - 1);
    QVERIFY(outline[1].page >= 2);
    QVERIFY(outline[1].top >= 0 && outline[1].top < 300);
}

void TestPdfReport::detailsReplaceThoseOfTheWriter()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(u"old title"_s);
        QPainter painter(&writer);
        painter.drawLine(0, 0, 10, 10);
        QVERIFY(writer.newPage());
        painter.drawLine(0, 0, 10, 10);
    }
    const auto pdf = withDetails(bytes, {.title = u"Zażółć"_s,
                                         .author = {},
                                         .producer = u"p"_s,
                                         .language = u"pl"_s,
                                         .madeAt = u"D:20260227051628Z"_s,
                                         .heightPoints = 842,
                                         .outline = {{.level = 1, .title = u"a"_s},
                                                     {.level = 2, .title = u"b"_s, .page = 1}}});
    QVERIFY(pdf);
    QVERIFY(pdf->contains("/Title <FEFF005A0061017C00F30142"));
    QVERIFY(pdf->contains("/CreationDate (D:20260227051628Z)"));
    QVERIFY(!pdf->contains("xpacket"));
    QCOMPARE(pdf->count("/XYZ"), 2);
    // The table tells where each object begins.
    const qsizetype table = pdf->lastIndexOf("xref\n0 ", pdf->lastIndexOf("trailer"));
    QVERIFY(pdf->contains(QByteArray("startxref\n" + QByteArray::number(table) + '\n')));
    const QByteArrayList lines = pdf->sliced(table).split('\n');
    for (qsizetype i = 3; i < lines.size() && !lines[i].startsWith("trailer"); ++i) {
        if (lines[i].endsWith("n ")) {
            const qsizetype offset = lines[i].first(10).toLongLong();
            QVERIFY(
                pdf->sliced(offset).startsWith(QByteArray(QByteArray::number(i - 2) + " 0 obj")));
        }
    }
}

void TestPdfReport::whatIsNoPdfIsLeft_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("startxref\n5\n%%EOF trailer");
    QTest::newRow("no objects") << QByteArray("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \n"
                                              "trailer\n<< /Size 1 >>\nstartxref\n9\n%%EOF\n");
    QTest::newRow("offsets beyond") << QByteArray("%PDF-1.4\nxref\n0 2\n0000000000 65535 f \n"
                                                  "9999999999 00000 n \ntrailer\n<< /Root 1 0 R "
                                                  ">>\nstartxref\n9\n%%EOF\n");
}

void TestPdfReport::whatIsNoPdfIsLeft()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!withDetails(bytes, {}));
}

void TestPdfReport::theLogoIsDrawn()
{
    QImage logo(40, 20, QImage::Format_RGB32);
    logo.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(logo.save(&buffer, "PNG"));
    QCOMPARE(pdfOf(wholeReport()).count("/Subtype /Image"), 0);
    QVERIFY(pdfOf(wholeReport(), {.logo = bytes}).count("/Subtype /Image") > 0);
    QCOMPARE(pdfOf(wholeReport(), {.logo = "no picture"}).count("/Subtype /Image"), 0);
}

QTEST_MAIN(TestPdfReport)
#include "tst_pdfreport.moc"
