import { type BinaryOperationNode, OperatorNode, PostgresQueryCompiler, PrimitiveValueListNode } from 'kysely'

/** As SQLite takes it, nothing is in an empty list, and everything is not; PostgreSQL has no empty lists. */
export class Compiler extends PostgresQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { rightOperand, operator } = node
    if (!PrimitiveValueListNode.is(rightOperand) || rightOperand.values.length > 0) {
      super.visitBinaryOperation(node)
      return
    }
    this.append(OperatorNode.is(operator) && operator.operator === 'not in' ? 'true' : 'false')
  }
}
