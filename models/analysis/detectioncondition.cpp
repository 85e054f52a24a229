// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/detectioncondition.h"

#include "models/analysis/rulepattern.h"
#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RuleBase)
};

class ConditionParser
{
public:
    ConditionParser(const QString &text, const QStringList &names)
        : m_names(names)
    {
        static const QRegularExpression token(u"[()]|[^\\s()]+"_s);
        for (const QRegularExpressionMatch &match : token.globalMatch(text)) {
            m_tokens.append(match.captured());
        }
    }

    std::expected<Condition, QString> parse()
    {
        Condition condition = readOr(0);
        if (m_error.isEmpty() && m_at < m_tokens.size()) {
            fail(Tr::tr("\"%1\" is not expected in the condition.").arg(m_tokens[m_at]));
        }
        if (!m_error.isEmpty()) {
            return std::unexpected(m_error);
        }
        return condition;
    }

private:
    Condition fail(const QString &message)
    {
        if (m_error.isEmpty()) {
            m_error = message;
        }
        return {};
    }

    bool take(QLatin1StringView word)
    {
        if (m_at < m_tokens.size() && m_tokens[m_at].compare(word, Qt::CaseInsensitive) == 0) {
            ++m_at;
            return true;
        }
        return false;
    }

    Condition readOr(int depth) { return readChain(depth, Condition::Kind::Or); }

    Condition readChain(int depth, Condition::Kind kind)
    {
        const bool isOr = kind == Condition::Kind::Or;
        Condition chain{kind, 0, {}};
        do {
            chain.children.append(isOr ? readChain(depth, Condition::Kind::And) : readUnary(depth));
        } while (m_error.isEmpty() && take(isOr ? "or"_L1 : "and"_L1));
        if (chain.children.size() == 1) {
            return chain.children.first();
        }
        return chain;
    }

    Condition readUnary(int depth)
    {
        if (depth > Limits::RuleDepth) {
            return fail(Tr::tr("The condition is nested too deeply."));
        }
        if (take("not"_L1)) {
            const Condition inner = readUnary(depth + 1);
            return {Condition::Kind::Not, 0, {inner}};
        }
        if (take("("_L1)) {
            Condition inner = readOr(depth + 1);
            if (m_error.isEmpty() && !take(")"_L1)) {
                return fail(Tr::tr("A closing parenthesis is missing in the condition."));
            }
            return inner;
        }
        if (m_at >= m_tokens.size()) {
            return fail(Tr::tr("The condition ends too early."));
        }
        const QString word = m_tokens[m_at++];
        if (take("of"_L1)) {
            return readQuantity(word);
        }
        const qsizetype index = m_names.indexOf(word);
        if (index < 0) {
            return fail(Tr::tr("The condition names \"%1\", which is no selection.").arg(word));
        }
        return {Condition::Kind::Selection, index, {}};
    }

    Condition readQuantity(const QString &quantity)
    {
        const bool isAll = quantity.compare("all"_L1, Qt::CaseInsensitive) == 0;
        if (!isAll && quantity != "1"_L1 && quantity.compare("any"_L1, Qt::CaseInsensitive) != 0) {
            return fail(Tr::tr("\"%1 of\" is not supported: use 1, any or all.").arg(quantity));
        }
        if (m_at >= m_tokens.size()) {
            return fail(Tr::tr("The condition ends too early."));
        }
        const QString names = m_tokens[m_at++];
        const bool isThem = names.compare("them"_L1, Qt::CaseInsensitive) == 0;
        const RulePattern pattern(names, RulePattern::Tie::Both, Qt::CaseSensitive);
        Condition result{isAll ? Condition::Kind::And : Condition::Kind::Or, 0, {}};
        for (qsizetype i = 0; i < m_names.size(); ++i) {
            if (isThem ? !m_names[i].startsWith(u'_') : pattern.matches(m_names[i])) {
                result.children.append({Condition::Kind::Selection, i, {}});
            }
        }
        if (result.children.isEmpty()) {
            return fail(Tr::tr("No selection is named like \"%1\".").arg(names));
        }
        return result;
    }

    QStringList m_names;
    QStringList m_tokens;
    qsizetype m_at = 0;
    QString m_error;
};

} // namespace

std::expected<Condition, QString> parseCondition(const QString &text,
                                                 const QStringList &selectionNames)
{
    return ConditionParser(text, selectionNames).parse();
}

} // namespace Scep
