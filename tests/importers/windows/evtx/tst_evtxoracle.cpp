// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/importers/windows/evtx/evtxtest.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Scep;
using namespace Qt::StringLiterals;

namespace {
/// Differences in writing, not in what is said:
/// - layout: evtxexport indents, we write one line; blanks around an element's text are not
/// compared
/// - GUIDs: it writes capitals, we write small letters as newer Windows versions do
/// - hexadecimal numbers: it pads them with zeros, Windows and we do not
/// - fractions of a second: it writes nine digits, Windows and we write seven, or three of a
///   SYSTEMTIME
/// - line ends: we write each kind as one line feed
/// - characters that XML does not have: we show their pictures, it leaves them in or out
/// - markup in 8-bit strings: it leaves it as it is, so that it becomes part of the event, we
/// escape
///   it as in other strings: see withMarkup()
/// - numbers with a fraction: it writes six digits, we write what gives the same number again
QString normalised(QString text)
{
    static const QRegularExpression guid(u"^\\{[0-9A-Fa-f-]{36}\\}$"_s);
    static const QRegularExpression hexadecimal(u"^0x0*([0-9a-fA-F]+)$"_s);
    static const QRegularExpression time(
        u"^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)\\.(\\d+)Z$"_s);
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    text = text.trimmed();
    if (guid.match(text).hasMatch()) {
        return text.toLower();
    }
    if (const auto match = hexadecimal.match(text); match.hasMatch()) {
        return u"0x"_s + match.captured(1).toLower();
    }
    if (const auto match = time.match(text); match.hasMatch()) {
        QString fraction = match.captured(2);
        while (fraction.endsWith(u'0')) {
            fraction.chop(1);
        }
        return match.captured(1) + u'.' + fraction;
    }
    return text;
}

struct CanonicalEvent
{
    QString recordId;
    QStringList parts; ///< elements, attributes and texts in their order
    QString error;
};

CanonicalEvent canonical(const QString &xml)
{
    QXmlStreamReader reader(xml);
    reader.setNamespaceProcessing(false);
    CanonicalEvent event;
    QString text;
    QString open;
    const auto takeText = [&] {
        if (!text.trimmed().isEmpty()) {
            event.parts += u"= "_s + normalised(text);
            event.recordId = open == u"EventRecordID" && event.recordId.isEmpty() ? text.trimmed()
                                                                                  : event.recordId;
        }
        text.clear();
    };
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            takeText();
            open = reader.qualifiedName().toString();
            event.parts += u"< "_s + open;
            for (const QXmlStreamAttribute &each : reader.attributes()) {
                event.parts += u"@ "_s + each.qualifiedName().toString() + u' ' +
                               normalised(each.value().toString());
            }
        } else if (token == QXmlStreamReader::EndElement) {
            takeText();
            event.parts += u"> "_s + reader.qualifiedName().toString();
            open.clear();
        } else if (token == QXmlStreamReader::Characters) {
            text += reader.text();
        }
    }
    event.error = reader.errorString();
    return event;
}

/// The line with the markup in its texts made markup.
QString withMarkup(QString line)
{
    return line.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&apos;"_s, u"'"_s);
}

/// The events that evtxexport prints, one text each.
std::optional<QStringList> exported(const QString &path)
{
    QProcess process;
    process.start(u"evtxexport"_s, {u"-f"_s, u"xml"_s, path});
    if (!process.waitForFinished(120'000)) {
        return std::nullopt;
    }
    QString output = QString::fromUtf8(process.readAllStandardOutput());
    // It writes characters that XML does not have as they are.
    static const QRegularExpression control(u"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]"_s);
    output.replace(control, u"?"_s);
    QStringList events;
    qsizetype begin = output.indexOf(u"<Event "_s);
    while (begin >= 0) {
        const qsizetype next = output.indexOf(u"\n<Event "_s, begin + 1);
        const qsizetype end = output.lastIndexOf(u"</Event>"_s, next < 0 ? -1 : next);
        if (end > begin) {
            events += output.sliced(begin, end + 8 - begin);
        }
        begin = next < 0 ? next : next + 1;
    }
    return events;
}

QString firstDifference(const CanonicalEvent &theirs, const CanonicalEvent &ours)
{
    for (qsizetype i = 0; i < std::max(theirs.parts.size(), ours.parts.size()); ++i) {
        if (theirs.parts.value(i) != ours.parts.value(i)) {
            return u"record %1: theirs \"%2\", ours \"%3\""_s.arg(
                theirs.recordId, theirs.parts.value(i).left(160), ours.parts.value(i).left(160));
        }
    }
    return {};
}
} // namespace

/// Compares every record's XML with that of libevtx's own tool.
class TestEvtxOracle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRecordEqualsThatOfEvtxexport_data();
    void everyRecordEqualsThatOfEvtxexport();

private:
    QTemporaryDir m_folder;
};

void TestEvtxOracle::initTestCase()
{
    if (QStandardPaths::findExecutable(u"evtxexport"_s).isEmpty()) {
        QSKIP("evtxexport is not installed");
    }
}

void TestEvtxOracle::everyRecordEqualsThatOfEvtxexport_data()
{
    QTest::addColumn<QString>("path");
    const QString generated = m_folder.filePath(u"generated.evtx"_s);
    QFile file(generated);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(playedLog(1500).evtx());
    QTest::newRow("generated") << generated;
    QDirIterator walk(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") + u"/../shared/data"_s,
                      {u"*.evtx"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        QTest::newRow(qPrintable(walk.fileName())) << path;
    }
}

void TestEvtxOracle::everyRecordEqualsThatOfEvtxexport()
{
    QFETCH(QString, path);
    const auto theirs = exported(path);
    QVERIFY(theirs);
    const auto file = EvidenceFile::open(path);
    QVERIFY(file);
    ImportInput input;
    input.file = *file;
    const ImportResult result = EvtxImporter().parse(input, {});
    QVERIFY(result.document);

    QMultiHash<QString, CanonicalEvent> ours;
    QMultiHash<QString, CanonicalEvent> withMarkupInTexts;
    for (LineNumber line = 1; line <= result.document->lineCount(); ++line) {
        const CanonicalEvent event = canonical(result.document->lineText(line));
        QVERIFY2(event.error.isEmpty(), qPrintable(event.error));
        ours.insert(event.recordId, event);
        withMarkupInTexts.insert(event.recordId,
                                 canonical(withMarkup(result.document->lineText(line))));
    }
    QStringList differences;
    qsizetype equal = 0;
    qsizetype broken = 0;
    for (const QString &text : *theirs) {
        const CanonicalEvent event = canonical(text);
        if (!event.error.isEmpty()) {
            ++broken; // what it printed is no XML
            continue;
        }
        const QList<CanonicalEvent> same = ours.values(event.recordId);
        const auto equals = [&event](const CanonicalEvent &each) {
            return each.parts == event.parts;
        };
        const bool isEqual = std::ranges::any_of(same, equals) ||
                             std::ranges::any_of(withMarkupInTexts.values(event.recordId), equals);
        equal += isEqual ? 1 : 0;
        if (!isEqual) {
            differences += firstDifference(event, same.value(0));
        }
    }
    qInfo("%lld of %lld records equal, %lld not XML; %lld records of ours", qlonglong(equal),
          qlonglong(theirs->size()), qlonglong(broken), qlonglong(result.document->lineCount()));
    QVERIFY2(differences.isEmpty(),
             qPrintable(differences.first(std::min<qsizetype>(differences.size(), 8)).join(u'\n')));
}

QTEST_GUILESS_MAIN(TestEvtxOracle)
#include "tst_evtxoracle.moc"
