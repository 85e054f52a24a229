// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/comparisonjson.h"

#include "models/report/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

constexpr qsizetype Good = 0;
constexpr qsizetype Bad = 1;

class JsonWriter
{
public:
    JsonWriter(const Comparison &comparison, const QList<const Case *> &cases)
        : m_comparison(comparison)
        , m_cases(cases)
    {
    }

    [[nodiscard]] QJsonObject write() const
    {
        QJsonArray rows;
        for (const ComparisonRow &one : m_comparison.rows) {
            rows.append(row(one));
        }
        QJsonObject object{
            {u"schema"_s, u"scep-workbench/comparison/1"_s},
            {u"good"_s, side(m_comparison.sides.at(Good))},
            {u"bad"_s, side(m_comparison.sides.at(Bad))},
            {u"rows"_s, rows},
            {u"firstDivergence"_s, QJsonValue::Null},
            {u"parameters"_s, values(m_comparison.parameters)},
            {u"chain"_s, values(m_comparison.chain)},
            {u"evidence"_s, values(m_comparison.evidence)},
            {u"isCut"_s, m_comparison.isCut},
        };
        if (m_comparison.firstDivergence) {
            object.insert(u"firstDivergence"_s,
                          row(m_comparison.rows.at(*m_comparison.firstDivergence)));
        }
        return object;
    }

private:
    static QJsonObject side(const ComparedSide &side)
    {
        return {{u"device"_s, side.deviceName},          {u"platform"_s, platformId(side.platform)},
                {u"enrollment"_s, side.enrollmentId},    {u"alias"_s, textOrNull(side.alias)},
                {u"outcome"_s, outcomeId(side.outcome)}, {u"title"_s, textOrNull(side.title)}};
    }

    [[nodiscard]] QJsonValue step(qsizetype side, const std::optional<ComparedStep> &step) const
    {
        if (!step) {
            return QJsonValue::Null;
        }
        QJsonObject object{{u"state"_s, textOrNull(step->state)},
                           {u"outcome"_s, outcomeId(step->outcome)},
                           {u"count"_s, step->count},
                           {u"seconds"_s, secondsOf(step->duration)},
                           {u"evidence"_s, QJsonValue::Null}};
        const SourceFile *source = findSource(m_cases.at(side)->evidence, step->evidence.source);
        if (source != nullptr) {
            object.insert(u"evidence"_s,
                          QJsonObject{{u"path"_s, source->path}, {u"line"_s, step->evidence.line}});
        }
        return object;
    }

    [[nodiscard]] QJsonObject row(const ComparisonRow &row) const
    {
        const std::optional<ComparedStep> &named = row.steps[row.steps[Good] ? Good : Bad];
        QJsonObject object{
            {u"stage"_s, stageId(row.stage)},
            {u"state"_s, textOrNull(row.isWholeStage || !named ? QString() : named->state)},
            {u"good"_s, step(Good, row.steps[Good])},
            {u"bad"_s, step(Bad, row.steps[Bad])},
            {u"same"_s, row.isSame()},
            {u"kind"_s, differenceId(row.differences[Bad])},
            {u"usual"_s, QJsonValue::Null}};
        if (row.usual) {
            object.insert(u"usual"_s, QJsonObject{{u"shortest"_s, secondsOf(row.usual->shortest)},
                                                  {u"median"_s, secondsOf(row.usual->median)},
                                                  {u"longest"_s, secondsOf(row.usual->longest)},
                                                  {u"enrollments"_s, row.usual->enrollments}});
        }
        return object;
    }

    static QJsonArray values(const QList<ComparedValue> &values)
    {
        QJsonArray array;
        for (const ComparedValue &value : values) {
            array.append(QJsonObject{{u"id"_s, value.id},
                                     {u"group"_s, value.group},
                                     {u"name"_s, value.name},
                                     {u"good"_s, textOrNull(value.values[Good])},
                                     {u"bad"_s, textOrNull(value.values[Bad])},
                                     {u"same"_s, value.isSame()},
                                     {u"kind"_s, differenceId(value.differences[Bad])},
                                     {u"volatile"_s, value.isVolatile}});
        }
        return array;
    }

    const Comparison &m_comparison;
    const QList<const Case *> &m_cases;
};

} // namespace

QJsonObject comparisonToJson(const Comparison &comparison, const QList<const Case *> &cases)
{
    return JsonWriter(comparison, cases).write();
}

} // namespace Scep
