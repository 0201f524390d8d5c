/** What every dialog for a move of the case takes. */
export interface MoveDialogProps {
  number: string;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}
