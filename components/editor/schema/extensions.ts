import { Document } from '@tiptap/extension-document'
import { Text } from '@tiptap/extension-text'
import {
  CareCardNode,
  ComparisonNoteNode,
  CrisisHelpNode,
  DoctorQuestionsNode,
  FigureNode,
  KeyPointsNode,
  PointNode,
  RiskFigureNode,
} from '#components/editor/schema/boxes.ts'
import { BulletListNode, ListItemNode, OrderedListNode } from '#components/editor/schema/lists.ts'
import { QuotationNode } from '#components/editor/schema/quotation.ts'
import {
  CitationNode,
  HardBreakNode,
  HeadingNode,
  ParagraphNode,
} from '#components/editor/schema/running-text.ts'
import { TableCellNode, TableHeaderNode, TableNode, TableRowNode } from '#components/editor/schema/tables.ts'
import {
  BoldMark,
  GlossaryMark,
  ItalicMark,
  LinkMark,
  SubscriptMark,
  SuperscriptMark,
} from '#components/editor/schema/text-marks.ts'

/** Exactly the nodes and marks of `lib/document/document.ts`, without views: what may stand in the editor at all. */
export const schemaExtensions = [
  Document.extend({ content: 'block+' }),
  Text,
  ParagraphNode,
  HeadingNode,
  HardBreakNode,
  CitationNode,
  BulletListNode,
  OrderedListNode,
  ListItemNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  TableHeaderNode,
  QuotationNode,
  FigureNode,
  KeyPointsNode,
  PointNode,
  CareCardNode,
  CrisisHelpNode,
  RiskFigureNode,
  DoctorQuestionsNode,
  ComparisonNoteNode,
  LinkMark,
  GlossaryMark,
  BoldMark,
  ItalicMark,
  SubscriptMark,
  SuperscriptMark,
]
