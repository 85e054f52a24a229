// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefilereader.h"

#include "models/session/casefiledatabase.h"
#include "models/session/casefilelimits.h"
#include "models/session/casefilerow.h"
#include "models/session/decisionrows.h"

#include <QSet>

#include <algorithm>

namespace Scep {

namespace {
KeptFile fileOf(CaseFileRow &row)
{
    KeptFile file{.id = row.number(),
                  .path = row.text(),
                  .displayName = row.text(),
                  .container = row.text(),
                  .size = row.numberFrom0(),
                  .sha256 = row.bytes(),
                  .modified = row.optionalNumber()};
    file.isEmbedded = row.optionalNumber().has_value() && !file.sha256.isEmpty();
    row.require(file.id > 0);
    return file;
}

KeptSource sourceOf(CaseFileRow &row)
{
    KeptSource source{
        .id = row.source(), .file = row.number(), .member = row.text(), .sha256 = row.bytes()};
    row.require(source.id != SourceId::None);
    return source;
}

AnnotationTarget targetOf(CaseFileRow &row)
{
    AnnotationTarget target;
    const auto kind = annotationTargetKindFromId(row.text());
    row.require(kind.has_value());
    target.kind = kind.value_or(AnnotationTargetKind::Case);
    target.subject = row.text();
    target.detail = row.text();
    target.evidence.source = row.source();
    target.evidence.line = row.numberFrom0();
    target.evidence.range = {.offset = row.numberFrom0(), .length = row.numberFrom0()};
    target.lastLine = row.numberFrom0();
    row.require(target.kind != AnnotationTargetKind::Lines ||
                target.lastLine >= target.evidence.line);
    return target;
}

std::optional<OwnVerdict> verdictOf(CaseFileRow &row)
{
    const auto outcomeText = row.optionalText();
    const auto stageText = row.optionalText();
    const auto reason = row.optionalText();
    if (!outcomeText) {
        return std::nullopt;
    }
    const auto outcome = outcomeFromId(*outcomeText);
    const auto stage = stageText ? stageFromId(*stageText) : std::nullopt;
    row.require(outcome && reason && !reason->isEmpty() &&
                stage.has_value() == stageText.has_value());
    return OwnVerdict{.outcome = outcome.value_or(Outcome::Unknown),
                      .stage = stage,
                      .reason = reason.value_or(QString())};
}

Annotation annotationOf(CaseFileRow &row)
{
    Annotation annotation;
    annotation.id = QUuid::fromString(row.text());
    annotation.target = targetOf(row);
    annotation.text = row.text();
    // A colour that is not known is no reason to lose the words.
    annotation.label = annotationLabelFromId(row.text()).value_or(AnnotationLabel::None);
    annotation.isInReport = row.number() != 0;
    annotation.ownVerdict = verdictOf(row);
    annotation.createdAt = row.time();
    annotation.changedAt = std::max(row.time(), annotation.createdAt);
    row.require(!annotation.id.isNull());
    return annotation;
}

/// Reads table by table.
class Reader
{
public:
    Reader(const CaseFileDatabase &database, bool isNewer)
        : m_database(database)
        , m_isNewer(isNewer)
    {
    }

    CaseFileReading read();

private:
    void readShape();
    template<typename Take>
    void scan(const QString &table, const QStringList &columns, int most, CaseFileProblemCode lost,
              Take take);
    template<typename Take>
    [[nodiscard]] bool scanOnce(const QString &statement, QSet<qint64> &seen, int &bad, Take take);
    void addProblem(CaseFileProblemCode code, int count = 0);
    void readFiles();
    void readSources();
    void readClocks();
    void readAnnotations();
    void readBookmarks();
    void readComparison();
    void readRedaction();
    void readDevices();
    [[nodiscard]] QSet<SourceId> sourceIds() const;

    const CaseFileDatabase &m_database;
    const bool m_isNewer;
    QSet<QString> m_tables; ///< that are as they should be
    CaseFileReading m_reading;
};

CaseFileReading Reader::read()
{
    readShape();
    if (m_tables.contains(QStringLiteral("case_info"))) {
        const auto writtenBy =
            m_database.value(QStringLiteral("SELECT %1 FROM case_info WHERE key = 'writtenBy'")
                                 .arg(textColumn("value")));
        m_reading.contents.writtenBy = writtenBy ? writtenBy->toString() : QString();
    }
    readFiles();
    readSources();
    readClocks();
    readAnnotations();
    readBookmarks();
    readComparison();
    readRedaction();
    readDevices();
    return std::move(m_reading);
}

/// A table that a stranger made may compute its columns, and a trigger would run when we write.
void Reader::readShape()
{
    QSet<QString> ours;
    for (const QString &statement : caseFileSchema()) {
        ours.insert(statement);
    }
    const QStringList names = caseFileTables();
    auto rows =
        m_database.query(QStringLiteral("SELECT %1, %2, %3 FROM sqlite_master")
                             .arg(textColumn("type"), textColumn("name"), textColumn("sql")));
    bool isForeign = !rows;
    while (rows && rows->next()) {
        const QString type = rows->value(0).toString();
        const QString name = rows->value(1).toString();
        const QString sql = rows->value(2).toString();
        const bool isTable = type == QLatin1StringView("table") && names.contains(name);
        const bool isAsMade =
            m_isNewer ? sql.startsWith(QLatin1StringView("CREATE TABLE ")) : ours.contains(sql);
        if (isTable && isAsMade) {
            m_tables.insert(name);
        } else if (type != QLatin1StringView("index") || !sql.isEmpty()) {
            isForeign = true;
        }
    }
    if (isForeign && !m_isNewer) {
        addProblem(CaseFileProblemCode::ForeignContent);
    }
    m_reading.isDamaged = m_reading.isDamaged || (rows && !m_database.ended(*rows));
}

void Reader::addProblem(CaseFileProblemCode code, int count)
{
    m_reading.isDamaged = true;
    m_reading.problems.append({.code = code, .name = {}, .count = count});
}

/// False when the table could not be read to its end.
template<typename Take>
bool Reader::scanOnce(const QString &statement, QSet<qint64> &seen, int &bad, Take take)
{
    auto rows = m_database.query(statement);
    if (!rows) {
        return false;
    }
    while (rows->next()) {
        const qint64 number = rows->value(0).toLongLong();
        if (!seen.contains(number)) {
            seen.insert(number);
            CaseFileRow row(*rows);
            bad += take(row) ? 0 : 1;
        }
    }
    return m_database.ended(*rows).has_value();
}

template<typename Take>
void Reader::scan(const QString &table, const QStringList &columns, int most,
                  CaseFileProblemCode lost, Take take)
{
    if (!m_tables.contains(table)) {
        addProblem(lost);
        return;
    }
    const auto statement = [&](const char *order) {
        // Not by an index, which may be damaged on its own.
        return QStringLiteral("SELECT rowid, %1 FROM %2 NOT INDEXED ORDER BY rowid %3 LIMIT %4")
            .arg(columns.join(QStringLiteral(", ")), table, QLatin1StringView(order))
            .arg(most);
    };
    QSet<qint64> seen;
    int bad = 0;
    const bool isWhole = scanOnce(statement("ASC"), seen, bad, take);
    if (!isWhole) {
        (void)scanOnce(statement("DESC"), seen, bad, take);
    }
    if (!isWhole || bad > 0 || seen.size() >= most) {
        addProblem(lost, isWhole ? bad : 0);
    }
}

void Reader::readFiles()
{
    scan(QStringLiteral("given_file"),
         {numberColumn("id"), textColumn("path"), textColumn("display_name"),
          textColumn("container"), numberColumn("size"), hashColumn("sha256"),
          numberColumn("modified"), numberColumn("chunks")},
         CaseFileLimits::Files, CaseFileProblemCode::LostFiles, [this](CaseFileRow &row) {
             const KeptFile file = fileOf(row);
             if (row.isGood()) {
                 m_reading.contents.files.append(file);
             }
             return row.isGood();
         });
    std::ranges::sort(m_reading.contents.files, {}, &KeptFile::id);
}

void Reader::readSources()
{
    QSet<qint64> files;
    for (const KeptFile &file : std::as_const(m_reading.contents.files)) {
        files.insert(file.id);
    }
    scan(QStringLiteral("source"),
         {numberColumn("id"), numberColumn("file"), textColumn("member"), hashColumn("sha256")},
         CaseFileLimits::Sources, CaseFileProblemCode::LostSources,
         [this, &files](CaseFileRow &row) {
             const KeptSource source = sourceOf(row);
             row.require(files.contains(source.file));
             if (row.isGood()) {
                 m_reading.contents.sources.append(source);
             }
             return row.isGood();
         });
    std::ranges::sort(m_reading.contents.sources, {}, &KeptSource::id);
}

QSet<SourceId> Reader::sourceIds() const
{
    QSet<SourceId> sources;
    for (const KeptSource &source : m_reading.contents.sources) {
        sources.insert(source.id);
    }
    return sources;
}

void Reader::readClocks()
{
    const QSet<SourceId> sources = sourceIds();
    scan(QStringLiteral("source_clock"),
         {numberColumn("source"), textColumn("zone"), numberColumn("offset_ms")},
         CaseFileLimits::Sources, CaseFileProblemCode::LostClocks,
         [this, &sources](CaseFileRow &row) {
             const SourceId source = row.source();
             const QString zone = row.text();
             const std::chrono::milliseconds offset(row.number());
             const auto read = zoneFromText(zone);
             row.require(sources.contains(source) && (zone.isEmpty() || read) &&
                         offset <= LongestClockOffset && offset >= -LongestClockOffset);
             if (row.isGood()) {
                 m_reading.contents.clocks.insert(
                     source, {.zone = read.value_or(QTimeZone()), .offset = offset});
             }
             return row.isGood();
         });
}

void Reader::readAnnotations()
{
    const qsizetype words = CaseFileLimits::AnnotationCharacters;
    scan(QStringLiteral("annotation"),
         {textColumn("id"), textColumn("kind"), textColumn("subject"), textColumn("detail"),
          numberColumn("source"), numberColumn("line"), numberColumn("range_offset"),
          numberColumn("range_length"), numberColumn("last_line"), textColumn("text", words),
          textColumn("label"), numberColumn("in_report"), textColumn("verdict_outcome"),
          textColumn("verdict_stage"), textColumn("verdict_reason", words),
          numberColumn("created_at"), numberColumn("changed_at")},
         CaseFileLimits::Annotations, CaseFileProblemCode::LostAnnotations,
         [this](CaseFileRow &row) {
             const Annotation annotation = annotationOf(row);
             if (row.isGood()) {
                 m_reading.contents.annotations.append(annotation);
             }
             return row.isGood();
         });
    std::ranges::stable_sort(m_reading.contents.annotations, {}, &Annotation::createdAt);
}

void Reader::readBookmarks()
{
    const QSet<SourceId> sources = sourceIds();
    Bookmarks &bookmarks = m_reading.contents.decisions.bookmarks;
    scan(QStringLiteral("bookmark"), {numberColumn("source"), numberColumn("line")},
         CaseFileLimits::Bookmarks, CaseFileProblemCode::LostBookmarks,
         [&bookmarks, &sources](CaseFileRow &row) {
             const SourceId source = row.source();
             const LineNumber line = row.number();
             row.require(sources.contains(source) && line > 0);
             if (row.isGood()) {
                 bookmarks[source].append(line);
             }
             return row.isGood();
         });
    for (QList<LineNumber> &lines : bookmarks) {
        std::ranges::sort(lines);
    }
}

void Reader::readComparison()
{
    ComparisonRows rows;
    scan(QStringLiteral("compared_place"), ComparisonRows::placeColumns(),
         CaseFileLimits::ComparedPlaces, CaseFileProblemCode::LostComparison,
         [&rows](CaseFileRow &row) { return rows.takePlace(row); });
    scan(QStringLiteral("sync_pair"), ComparisonRows::pairColumns(), CaseFileLimits::SyncPairs,
         CaseFileProblemCode::LostComparison,
         [&rows](CaseFileRow &row) { return rows.takePair(row); });
    KeptComparison &comparison = m_reading.contents.decisions.comparison;
    comparison = rows.comparison();
    if (m_tables.contains(QStringLiteral("case_info"))) {
        const auto isShown = m_database.value(
            QStringLiteral("SELECT %1 FROM case_info WHERE key = 'comparisonShown'")
                .arg(textColumn("value")));
        comparison.isShown = isShown && *isShown == QStringLiteral("1");
    }
}

void Reader::readDevices()
{
    const QSet<SourceId> sources = sourceIds();
    scan(QStringLiteral("source_device"), {numberColumn("source"), textColumn("name")},
         CaseFileLimits::Sources, CaseFileProblemCode::LostDevices,
         [this, &sources](CaseFileRow &row) {
             const SourceId source = row.source();
             const QString name = row.text();
             row.require(sources.contains(source) && !name.isEmpty() &&
                         name == deviceNameFrom(name));
             if (row.isGood()) {
                 m_reading.contents.decisions.devices.insert(source, name);
             }
             return row.isGood();
         });
}

void Reader::readRedaction()
{
    KeptRedaction &redaction = m_reading.contents.decisions.redaction;
    scan(QStringLiteral("redaction_text"), {textColumn("decision"), textColumn("text")},
         CaseFileLimits::RedactionTexts, CaseFileProblemCode::LostRedaction,
         [&redaction](CaseFileRow &row) {
             const QString decision = row.text();
             const QString text = row.text();
             const bool isKept = decision == QLatin1StringView("kept");
             row.require((isKept || decision == QLatin1StringView("added")) && !text.isEmpty());
             if (row.isGood()) {
                 (isKept ? redaction.keptTexts : redaction.addedTexts).append(text);
             }
             return row.isGood();
         });
}
} // namespace

CaseFileReading readCaseFile(const CaseFileDatabase &database, bool isNewer)
{
    return Reader(database, isNewer).read();
}

} // namespace Scep
