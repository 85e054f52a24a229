// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefilemerge.h"

#include <algorithm>
#include <iterator>

namespace Scep {

namespace {
class Merge
{
public:
    explicit Merge(const CaseFileContents &into)
    {
        m_result.contents = into;
        for (const KeptFile &file : into.files) {
            m_nextFile = std::max(m_nextFile, file.id + 1);
        }
        for (const KeptSource &source : into.sources) {
            m_nextSource = std::max(m_nextSource, static_cast<quint32>(source.id) + 1);
        }
    }

    MergedCase take(const CaseFileContents &from)
    {
        for (const KeptFile &file : from.files) {
            addFile(file);
        }
        for (const KeptSource &source : from.sources) {
            addSource(source);
        }
        for (Annotation annotation : from.annotations) {
            annotation.target.evidence.source = m_sources.value(annotation.target.evidence.source);
            addAnnotation(annotation);
        }
        for (auto clock = from.clocks.cbegin(); clock != from.clocks.cend(); ++clock) {
            const SourceId source = m_sources.value(clock.key());
            if (source != SourceId::None && !m_result.contents.clocks.contains(source)) {
                m_result.contents.clocks.insert(source, clock.value());
            }
        }
        addDecisions(from.decisions);
        return std::move(m_result);
    }

private:
    /// What is compared stays what it is in this case, if anything is.
    void addDecisions(const CaseDecisions &from)
    {
        CaseDecisions &into = m_result.contents.decisions;
        const auto nameOf = [this](SourceId source) { return m_sources.value(source); };
        if (into.comparison == KeptComparison()) {
            into.comparison = withSources(from.comparison, nameOf);
        }
        const Bookmarks added = withSources(from.bookmarks, nameOf);
        for (auto source = added.cbegin(); source != added.cend(); ++source) {
            QList<LineNumber> &lines = into.bookmarks[source.key()];
            QList<LineNumber> all;
            std::ranges::set_union(lines, source.value(), std::back_inserter(all));
            lines = all;
        }
        const SourceDevices devices = withSources(from.devices, nameOf);
        for (auto source = devices.cbegin(); source != devices.cend(); ++source) {
            if (!into.devices.contains(source.key())) {
                into.devices.insert(source.key(), source.value());
            }
        }
        addTexts(into.redaction.keptTexts, from.redaction.keptTexts);
        addTexts(into.redaction.addedTexts, from.redaction.addedTexts);
    }

    static void addTexts(QStringList &texts, const QStringList &more)
    {
        for (const QString &text : more) {
            if (!texts.contains(text)) {
                texts.append(text);
            }
        }
    }

    void addFile(const KeptFile &file)
    {
        QList<KeptFile> &files = m_result.contents.files;
        const auto same = std::ranges::find_if(files, [&file](const KeptFile &each) {
            return !file.sha256.isEmpty() && each.sha256 == file.sha256;
        });
        if (same != files.end()) {
            m_result.files.insert(file.id, same->id);
            return;
        }
        KeptFile added = file;
        added.id = m_nextFile++;
        added.isEmbedded = false;
        m_result.files.insert(file.id, added.id);
        files.append(added);
    }

    void addSource(const KeptSource &source)
    {
        KeptSource added = source;
        added.file = m_result.files.value(source.file);
        QList<KeptSource> &sources = m_result.contents.sources;
        const auto same = std::ranges::find_if(sources, [&added](const KeptSource &each) {
            return each.file == added.file && each.member == added.member;
        });
        if (same != sources.end()) {
            m_sources.insert(source.id, same->id);
            return;
        }
        added.id = SourceId{m_nextSource++};
        m_sources.insert(source.id, added.id);
        sources.append(added);
    }

    void addAnnotation(const Annotation &annotation)
    {
        Annotations &annotations = m_result.contents.annotations;
        const auto same = std::ranges::find(annotations, annotation.id, &Annotation::id);
        if (same == annotations.end()) {
            annotations.append(annotation);
        } else if (same->changedAt < annotation.changedAt) {
            *same = annotation;
        }
    }

    MergedCase m_result;
    QHash<SourceId, SourceId> m_sources;
    qint64 m_nextFile = 1;
    quint32 m_nextSource = 1;
};
} // namespace

MergedCase mergedCases(const CaseFileContents &into, const CaseFileContents &from)
{
    return Merge(into).take(from);
}

} // namespace Scep
