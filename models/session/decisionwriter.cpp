// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/decisionwriter.h"

#include "models/session/casefiledatabase.h"
#include "models/session/casefilelimits.h"
#include "models/session/decisionrows.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CaseFile)
};

/// Writes statements until one fails.
class DecisionWriter
{
public:
    DecisionWriter(const CaseFileDatabase &database, const QString &path)
        : m_database(database)
        , m_path(path)
    {
    }

    CaseFileResult<void> write(const CaseFileChange &change)
    {
        for (auto source = change.bookmarks.cbegin(); source != change.bookmarks.cend(); ++source) {
            writeBookmarks(source.key(), source.value());
        }
        if (!change.bookmarks.isEmpty()) {
            checkBookmarks();
        }
        for (auto source = change.devices.cbegin(); source != change.devices.cend(); ++source) {
            writeDevice(source.key(), source.value());
        }
        if (change.comparison) {
            writeComparison(*change.comparison);
        }
        if (change.redaction) {
            writeRedaction(*change.redaction);
        }
        return m_done;
    }

private:
    void run(const QString &statement, const QVariantList &values = {})
    {
        if (m_done) {
            m_done = m_database.run(statement, values);
        }
    }

    void refuse(const QString &limit)
    {
        if (m_done) {
            m_done = std::unexpected(CaseFileError{
                .code = CaseFileErrorCode::LimitReached, .path = m_path, .detail = limit});
        }
    }

    void writeBookmarks(SourceId source, const QList<LineNumber> &lines)
    {
        const auto number = static_cast<quint32>(source);
        run(QStringLiteral("DELETE FROM bookmark WHERE source = ?"), {number});
        for (const LineNumber line : lines) {
            run(QStringLiteral("INSERT INTO bookmark (source, line) VALUES (?, ?)"),
                {number, line});
        }
    }

    void checkBookmarks()
    {
        const auto count = m_database.value(QStringLiteral("SELECT count(*) FROM bookmark"));
        if (!count) {
            m_done = m_done ? std::unexpected(count.error()) : m_done;
        } else if (count->toLongLong() >= CaseFileLimits::Bookmarks) {
            refuse(Tr::tr("%n bookmark(s)", nullptr, CaseFileLimits::Bookmarks));
        }
    }

    void writeDevice(SourceId source, const QString &name)
    {
        const auto number = static_cast<quint32>(source);
        run(QStringLiteral("DELETE FROM source_device WHERE source = ?"), {number});
        if (name.size() > LongestDeviceName) {
            refuse(Tr::tr("a name of more than %n character(s)", nullptr,
                          static_cast<int>(LongestDeviceName)));
        } else if (!name.isEmpty()) {
            run(QStringLiteral("INSERT INTO source_device (source, name) VALUES (?, ?)"),
                {number, name});
        }
    }

    static QVariantList columnsOf(const EvidenceRef &line)
    {
        return {line.isNull() ? QVariant(QMetaType::fromType<qlonglong>())
                              : QVariant(static_cast<quint32>(line.source)),
                line.line, line.range.offset, line.range.length};
    }

    static QString text(const QString &value)
    {
        return value.isNull() ? QStringLiteral("") : value;
    }

    /// The number of a place, which is the same for all that are the same.
    qint64 placeOf(const KeptPlace &place)
    {
        qint64 number = m_places.indexOf(place) + 1;
        if (number == 0) {
            m_places.append(place);
            number = m_places.size();
            const QVariantList begin{number, pathsText(place.casePaths),
                                     place.digest.isEmpty()
                                         ? QVariant(QMetaType::fromType<QByteArray>())
                                         : QVariant(place.digest),
                                     text(place.enrollmentId)};
            run(QStringLiteral("INSERT INTO compared_place (id, case_paths, digest, enrollment,"
                               " source, line, range_offset, range_length)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                begin + columnsOf(place.line));
        }
        return number;
    }

    void writeComparison(const KeptComparison &comparison)
    {
        m_places.clear();
        run(QStringLiteral("DELETE FROM sync_pair"));
        run(QStringLiteral("DELETE FROM compared_place"));
        if (comparison.pairs.size() >= CaseFileLimits::SyncPairs) {
            refuse(Tr::tr("%n pair(s) of states", nullptr, CaseFileLimits::SyncPairs));
            return;
        }
        for (qsizetype side = 0; side < comparison.sides.size(); ++side) {
            const KeptPlace &place = comparison.sides.at(side);
            if (place.enrollmentId.isEmpty()) {
                // There may be two that are not chosen.
                run(QStringLiteral("INSERT INTO compared_place (id, side, case_paths, enrollment,"
                                   " line, range_offset, range_length)"
                                   " VALUES (?, ?, '[]', '', 0, 0, 0)"),
                    {-1 - side, side});
            } else {
                run(QStringLiteral("UPDATE compared_place SET side = ? WHERE id = ?"),
                    {side, placeOf(place)});
            }
        }
        for (const KeptSyncPair &pair : comparison.pairs) {
            writePair(pair);
        }
        run(QStringLiteral("INSERT INTO case_info (key, value) VALUES ('comparisonShown', ?)"
                           " ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
            {comparison.isShown ? QStringLiteral("1") : QStringLiteral("0")});
    }

    void writePair(const KeptSyncPair &pair)
    {
        QVariantList values{stageId(pair.stage), placeOf(pair.reference)};
        values += columnsOf(pair.referenceStep.evidence);
        values += text(pair.referenceStep.state);
        values += placeOf(pair.other);
        values += columnsOf(pair.otherStep.evidence);
        values += text(pair.otherStep.state);
        run(QStringLiteral("INSERT INTO sync_pair (stage, reference, reference_source,"
                           " reference_line, reference_offset, reference_length, reference_state,"
                           " other, other_source, other_line, other_offset, other_length,"
                           " other_state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            values);
    }

    void writeRedaction(const KeptRedaction &redaction)
    {
        if (redaction.keptTexts.size() + redaction.addedTexts.size() >=
            CaseFileLimits::RedactionTexts) {
            refuse(Tr::tr("%n text(s) for reports", nullptr, CaseFileLimits::RedactionTexts));
            return;
        }
        run(QStringLiteral("DELETE FROM redaction_text"));
        writeTexts(QStringLiteral("kept"), redaction.keptTexts);
        writeTexts(QStringLiteral("added"), redaction.addedTexts);
    }

    void writeTexts(const QString &decision, const QStringList &texts)
    {
        for (const QString &each : texts) {
            if (each.size() > CaseFileLimits::NameCharacters) {
                refuse(Tr::tr("a text of more than %n character(s)", nullptr,
                              static_cast<int>(CaseFileLimits::NameCharacters)));
            } else if (!each.isEmpty()) {
                run(QStringLiteral("INSERT OR IGNORE INTO redaction_text (decision, text)"
                                   " VALUES (?, ?)"),
                    {decision, each});
            }
        }
    }

    const CaseFileDatabase &m_database;
    const QString m_path;
    QList<KeptPlace> m_places; ///< written, each at its number less one
    CaseFileResult<void> m_done;
};
} // namespace

CaseFileResult<void> writeDecisions(const CaseFileDatabase &database, const CaseFileChange &change,
                                    const QString &path)
{
    return DecisionWriter(database, path).write(change);
}

} // namespace Scep
