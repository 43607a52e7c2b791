import Button from '@mui/material/Button';
import { useNavigate } from 'react-router-dom';

export const CancelButton = () => {
  const navigate = useNavigate();
  return <Button onClick={() => navigate(-1)}>Cancel</Button>;
};
