// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/certutilimporter.h"

#include "importers/issuelist.h"
#include "importers/linereader.h"
#include "importers/recordformat.h"
#include "importers/windows/text/certutilfacts.h"
#include "models/domain/limits.h"
#include "models/pki/pkidecode.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertutilImporter)
};

constexpr LineNumber CancelLines = 1024;
constexpr int LinesSniffed = 200;

LogSource certutilLogSource()
{
    return {.product = QStringLiteral("windows"), .service = QStringLiteral("certutil")};
}

/// One run over one print.
class PrintReader
{
public:
    PrintReader(const ImportInput &input, const ImportControl &control)
        : m_input(input)
        , m_control(control)
        , m_document(*input.document)
        , m_issues(input.source.issues)
    {
    }

    ImportResult run();

private:
    void readLine(const QString &line, LineNumber number);
    bool readArmour(const QString &line, LineNumber number);
    bool readDump(const QString &line, LineNumber number);
    void endFacts(LineNumber last);
    void endDump(LineNumber last);
    void reportLength(LineNumber first, LineNumber last);
    void addCertificate(const QByteArray &der, LineNumber first, LineNumber last, bool isAnnounced);
    [[nodiscard]] EvidenceRef placeOf(LineNumber first, LineNumber last) const;

    const ImportInput &m_input;
    const ImportControl &m_control;
    const TextDocument &m_document;
    IssueList m_issues;
    ImportResult m_result;
    CertutilFacts m_facts;
    LineNumber m_factsBegin = 1;
    QByteArray m_armour;
    LineNumber m_armourBegin = 0; ///< 0: outside
    bool m_isSkipped = false;     ///< a key, or too long
    QByteArray m_dump;
    LineNumber m_dumpBegin = 0; ///< 0: outside
};

ImportResult PrintReader::run()
{
    m_result.source = m_input.source;
    m_result.source.platform = Platform::Windows;
    m_result.document = m_input.document;
    LineReader reader(m_document);
    for (LineNumber number = 1; number <= m_document.lineCount(); ++number) {
        if (number % CancelLines == 0 && m_control.isCancelled()) {
            m_issues.add(IssueCode::Cancelled);
            break;
        }
        readLine(decodeText(reader.line(number), m_input.file->encoding()), number);
    }
    endDump(m_document.lineCount());
    endFacts(m_document.lineCount());
    if (m_armourBegin > 0) {
        m_issues.add(IssueCode::TruncatedInput, m_armourBegin, {},
                     Tr::tr("the base64 text has no end"));
    }
    m_result.source.eventCount = m_result.events.size();
    m_result.source.issues = m_issues.take();
    return std::move(m_result);
}

void PrintReader::readLine(const QString &line, LineNumber number)
{
    if (readArmour(line, number) || readDump(line, number)) {
        return;
    }
    if (beginsCertutilCertificate(line)) {
        endFacts(number - 1);
        m_factsBegin = number;
    }
    m_facts.addLine(line);
}

/// Lines between "-----BEGIN …-----" and its end, both included. Keys are stepped over.
bool PrintReader::readArmour(const QString &line, LineNumber number)
{
    const QString text = line.trimmed();
    if (text.startsWith(QLatin1String("-----BEGIN "))) {
        m_armourBegin = number;
        m_armour.clear();
        m_isSkipped = text.contains(QLatin1String("PRIVATE KEY"));
        if (m_isSkipped) {
            m_issues.add(IssueCode::PrivateKeySkipped, number, m_document.lineRange(number));
        }
        return true;
    }
    if (m_armourBegin == 0) {
        return false;
    }
    if (text.startsWith(QLatin1String("-----END "))) {
        if (!m_isSkipped && text.contains(QLatin1String("CERTIFICATE-----"))) {
            addCertificate(QByteArray::fromBase64(m_armour), m_armourBegin, number, true);
        }
        m_armourBegin = 0;
    } else if (!m_isSkipped) {
        m_armour += text.toLatin1();
        m_isSkipped = m_armour.size() > Limits::PrintedCertificateBytes;
        if (m_isSkipped) {
            reportLength(m_armourBegin, number);
        }
    }
    return true;
}

/// Lines of a dump follow each other without a gap.
bool PrintReader::readDump(const QString &line, LineNumber number)
{
    const std::optional<HexDumpLine> dump = hexDumpLine(line);
    if (dump && dump->offset == 0) {
        endDump(number - 1);
        m_dumpBegin = number;
    }
    const bool goesOn = dump && m_dumpBegin > 0 && dump->offset == m_dump.size();
    if (!goesOn) {
        endDump(number - 1);
        return false;
    }
    m_dump += dump->bytes;
    if (m_dump.size() > Limits::PrintedCertificateBytes) {
        reportLength(m_dumpBegin, number);
        m_dump.clear();
        m_dumpBegin = 0;
    }
    return true;
}

void PrintReader::endDump(LineNumber last)
{
    constexpr char Sequence = 0x30;
    constexpr qsizetype Shortest = 100;
    if (m_dump.size() > Shortest && m_dump.startsWith(Sequence)) {
        addCertificate(m_dump, m_dumpBegin, last, false);
    }
    m_dump.clear();
    m_dumpBegin = 0;
}

void PrintReader::reportLength(LineNumber first, LineNumber last)
{
    m_issues.add(
        IssueCode::LimitReached, first, placeOf(first, last).range,
        Tr::tr("bytes of one certificate, at most %1").arg(Limits::PrintedCertificateBytes));
}

/// A dump may be of anything that begins like a certificate; only an announced one is missed.
void PrintReader::addCertificate(const QByteArray &der, LineNumber first, LineNumber last,
                                 bool isAnnounced)
{
    const EvidenceRef place = placeOf(first, last);
    auto certificate = decodeCertificate(der);
    if (!certificate) {
        if (isAnnounced) {
            m_issues.add(IssueCode::MalformedCertificate, first, place.range,
                         certificate.error().detail);
        }
        return;
    }
    certificate->evidence = {place};
    const auto known = std::ranges::find(m_result.certificates, certificate->fingerprint,
                                         &Certificate::fingerprint);
    if (known != m_result.certificates.end()) {
        known->evidence.append(place);
    } else if (m_result.certificates.size() < Limits::CertificatesPerPrint) {
        m_result.certificates.append(*std::move(certificate));
    } else {
        m_issues.addOnce(
            IssueCode::LimitReached, first, place.range,
            Tr::tr("certificates of one print, at most %1").arg(Limits::CertificatesPerPrint));
    }
}

void PrintReader::endFacts(LineNumber last)
{
    const EvidenceRef place = placeOf(m_factsBegin, std::max(m_factsBegin, last));
    if (m_facts.isCertificate() && m_result.events.size() >= Limits::EventsPerSource) {
        m_issues.addOnce(
            IssueCode::LimitReached, place.line, place.range,
            Tr::tr("certificates of one print, at most %1").arg(Limits::EventsPerSource));
    } else if (m_facts.isCertificate()) {
        LogEvent event;
        event.evidence = place;
        event.lastLine = std::max(m_factsBegin, last);
        event.logSource = certutilLogSource();
        event.fields = m_facts.fields();
        event.fields.insert(QStringLiteral("component"), QStringLiteral("certutil"));
        m_result.events.append(event);
    }
    m_facts = {};
}

EvidenceRef PrintReader::placeOf(LineNumber first, LineNumber last) const
{
    const qint64 begin = m_document.lineRange(first).offset;
    return {.source = m_input.source.id,
            .line = first,
            .range = {.offset = begin, .length = m_document.lineRange(last).end() - begin}};
}
} // namespace

QString CertutilImporter::formatId() const
{
    return QStringLiteral("certutil");
}

QString CertutilImporter::formatName() const
{
    return Tr::tr("certutil output");
}

int CertutilImporter::sniff(const SniffInput &input) const
{
    if (input.encoding == Encoding::Binary) {
        return 0;
    }
    bool begins = false;
    bool hasThumbprint = false;
    for (const QByteArrayView bytes : headLines(input.head, LinesSniffed)) {
        const QString line = decodeText(bytes, input.encoding);
        begins = begins || beginsCertutilCertificate(line);
        hasThumbprint = hasThumbprint || !certutilThumbprint(line).isEmpty();
    }
    // The name of the tool is not translated: "CertUtil: -store command completed successfully."
    const bool hasEnd = input.head.contains("CertUtil: -");
    return begins && (hasThumbprint || hasEnd) ? 90
           : hasEnd                            ? 80
           : begins || hasThumbprint           ? 65
                                               : 0;
}

QList<LogSource> CertutilImporter::logSources() const
{
    return {certutilLogSource()};
}

ImportResult CertutilImporter::parse(const ImportInput &input, const ImportControl &control) const
{
    return PrintReader(input, control).run();
}

} // namespace Scep
